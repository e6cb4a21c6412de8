"""WordNet as a source of words beside the lists, where somebody asks for it."""
