"""Evidence between two spellings out of context: taken apart, part answering to part, the weakest deciding."""
