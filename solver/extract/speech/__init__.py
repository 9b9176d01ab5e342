"""Who says what: frames of direct and indirect speech, and the words that tell them."""
