"""A transcript and an article about one flood."""

TALK = """\
ANNA ALDER: So the river came up at four in the morning. I grabbed the dog and the photographs and I left the piano \
where it was. We had no boat. The water was the colour of tea, and it smelled of diesel for weeks afterwards.

BEN BIRCH: I would do it all again. The council has promised us a wall by spring, but I will believe it when I can \
lean on it. Insurance paid for the floor, not for the piano.

ANNA ALDER: My mother always said that a house by a river is a house on loan. She was right about the river, and she \
was right about the loan.
"""

ARTICLE = """\
The flood of last March destroyed forty houses in Alderby, the county said. It was the worst since 1953.

“A house is only wood, but a garden takes thirty years,” said Clement Rowe, who lost both. He added that he would not \
plant roses again. Rowe said that the county had been slow to answer, and that he was tired of being told to wait.
"""
