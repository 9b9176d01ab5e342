"""What is said of meetings: when, where, in which order, who attends, on what conditions, how prepared."""
