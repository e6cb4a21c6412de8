"""What a comparison of many sources shows in every format: outlets, disputes with their camps, names by outlet."""
