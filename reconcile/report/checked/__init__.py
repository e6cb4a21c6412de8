"""What reports on a draft say alike, whatever their format."""
