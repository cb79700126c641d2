"""What comes next after a look at a thought, as it is called in a list."""

from trustjournal.records import NextKind

NEXT = {
    NextKind.TALK: "a talk",
    NextKind.LIMIT: "a limit",
    NextKind.SUPPORT: "someone on your side",
    NextKind.TIME: "time",
    NextKind.SAFE: "to be safe",
    NextKind.ASK_OPENLY: "asking openly",
    NextKind.SMALL_STEP: "a small step",
    NextKind.CHECK: "a note of what turned out",
    NextKind.REPAIR: "to put something right",
}
