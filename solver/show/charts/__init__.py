"""Pictures of a schedule as Vega-Lite specifications: timelines by principal and by meeting, a map, a front.

A specification is plain data, made from our own answers; whoever draws it (a page in a browser, or vl-convert for PNG
and SVG) needs nothing else. Of a user's words only labels and texts to point at are made, never expressions.
"""
