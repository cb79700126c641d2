"""Generated from data/signs.yaml by tools/ship_content.py; do not edit."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SIGNS: "dict[str, Any]" = {
    'signs': (
        {
            'key': 'self-doubt',
            'name': 'I doubt myself most of the time',
        },
        {
            'key': 'feelings',
            'name': 'my feelings are hard to steer',
        },
        {
            'key': 'self-criticism',
            'name': 'I speak harshly to myself',
        },
        {
            'key': 'being-seen',
            'name': 'I am afraid of being seen as I am',
        },
        {
            'key': 'avoiding',
            'name': 'I keep away from what moves me',
        },
        {
            'key': 'own-sense',
            'name': 'I do not believe my own sense of things',
        },
        {
            'key': 'reassurance',
            'name': 'I ask again and again whether all is well',
        },
        {
            'key': 'numbness',
            'name': 'I feel numb',
        },
        {
            'key': 'closeness',
            'name': 'closeness is hard to bear',
        },
        {
            'key': 'on-alert',
            'name': 'I am on alert, it does not let go',
        },
    ),
    'ways': (
        {
            'key': 'notice',
            'name': 'notice what I feel',
            'line': 'A word for the feeling, and how strong it is. Nothing has to follow.',
            'type': 'trust log',
        },
        {
            'key': 'kindness',
            'name': 'be kind to myself',
            'line': 'What would you say to a friend who feels this? The same words are for you.',
            'type': 'trust pause',
        },
        {
            'key': 'limits',
            'name': 'say where my limits are',
            'line': 'What you keep for yourself, in a line. It need not be announced.',
            'type': 'trust boundary add',
        },
        {
            'key': 'resilience',
            'name': 'remember what I got through',
            'line': 'A small hard thing that you managed, noted as what it was.',
            'type': 'trust good',
        },
        {
            'key': 'harsh-voice',
            'name': 'answer the harsh voice',
            'line': 'Write down its sentence; it can be looked at like any other thought.',
            'type': 'trust reframe --gentle',
        },
        {
            'key': 'own-sense',
            'name': 'trust my sense of things, and test it',
            'line': 'What you foresee, by when; afterwards you see what turned out.',
            'type': 'trust check',
        },
        {
            'key': 'openness',
            'name': 'be open in small measure',
            'line': 'One small act with somebody who has shown that they are worth it.',
            'type': 'trust step add',
        },
    ),
}
