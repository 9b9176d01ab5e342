"""From an article to a draft: what it says of meetings, each finding tied to its words, without network or model.

`pipeline.py` runs the stages in this order:

1. `text.py`: the article, cut by `paragraphs.py` (boilerplate, headings, transcripts) and `sentences.py`, with offsets
2. `names/`: who and what is named
3. `speech/`: who says what
4. `times/`: days and periods
5. `firmness/`: how firm the words are
6. `meetings/`: which meetings are meant
7. `claims/`: what is said of them
8. `assembling.py`: what of all this stays, and which mention shows a meeting best
9. `grounding.py`: the evidence stands in the text, byte for byte, or the finding is dropped

`scene.py` is a sentence with all that the stages have found in it, as `scenes.py` makes it, `findings.py` what comes
out; `draft/` writes a scenario from findings, `tracing.py` and `reviewing.py` hold them against the article, `llm/` is
another way to findings. Words and names that the stages look for are tables in `data/`.
"""
