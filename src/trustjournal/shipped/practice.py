"""Generated from data/practice.yaml by tools/ship_content.py; do not edit."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

PRACTICE: "tuple[dict[str, Any], ...]" = (
    {
        'key': 'no-answer',
        'name': 'A message without an answer',
        'situation': 'Noor read my message at nine. It is eleven, and there is no answer.',
        'thought': 'they are with someone else',
        'belief': 85,
        'feelings': 'fear 80, hurt 60',
        'seen': (
            'read at nine, nothing by eleven',
        ),
        'against': (
            'they said at noon that the shift would be long',
            'they answered every evening this week',
        ),
        'before': (
            'the winter when silence did mean somebody else. That was another person',
        ),
        'weight': 'mostly-before',
        'loved_one': 'Of course you are scared, after that winter. But you know two hours of nothing, not more.',
        'third': (
            'I know two hours of silence. The rest is that winter talking.',
            'They may be asleep. I can ask tomorrow.',
        ),
        'after': 'Rated again, belief went from 85 to 50. The fear did not go; it got quieter.',
    },
    {
        'key': 'late-home',
        'name': 'An old wound, a new door',
        'situation': 'My partner said they would be home at six. They came at half past seven and said sorry at the door.',
        'thought': 'nobody ever means what they tell me',
        'belief': 90,
        'feelings': 'hurt 70, anger 50',
        'seen': (
            'an hour and a half late, no call',
            'they said sorry before I had said anything',
        ),
        'against': (
            'they came on time the other days of this week',
            'the train was in the news',
        ),
        'before': (
            'my father, and every Saturday that he was going to come',
        ),
        'weight': 'before',
        'loved_one': 'You waited at that window often enough. No wonder it hurts. This is one evening, though.',
        'third': (
            "It is one late evening. The Saturdays were somebody else's.",
            'I can say that I would like a call when it gets late.',
        ),
        'after': 'Belief went from 90 to 40. What they kept was the wish for a call, and they said it.',
    },
    {
        'key': 'the-account',
        'name': 'When it is so',
        'situation': 'I opened a letter from the bank: a loan I did not know of. I asked. First it was old, then it was from May.',
        'thought': 'they lied to me about the money',
        'belief': 95,
        'feelings': 'anger 80, hurt 80',
        'seen': (
            'the letter: a loan, signed in May',
            'two different answers in one evening',
        ),
        'against': (
            'they did not deny it a third time',
        ),
        'before': (
            'nothing that matters here',
        ),
        'weight': 'seen',
        'loved_one': 'You are not petty. You may be angry. And you do not have to solve it tonight.',
        'third': (
            'someone on my side: I call Ana',
            'a limit I set: until I have seen all the papers, my wages stay in my own account',
            'a talk, Saturday after breakfast: the letter, and nothing else',
        ),
        'after': 'Belief is not asked again: it was so. Before a talk is prepared, one is asked about fear of them.',
    },
    {
        'key': 'the-party',
        'name': 'When it cannot be told',
        'situation': 'Three friends posted pictures of an evening together. I had not heard of it.',
        'thought': 'they talk about me when I am not there',
        'belief': 70,
        'feelings': 'hurt 60, shame 50',
        'seen': (
            'three of them in one picture, and I was not asked',
        ),
        'against': (
            'I said twice last month that I was too tired to go out',
            'Kim wrote on Monday to ask how I was',
        ),
        'before': (
            'the class where they did talk',
        ),
        'weight': 'unknown',
        'loved_one': 'That stings. You do not know what they said. You know that you would have liked to be there.',
        'third': (
            'I saw the pictures. Would you ask me next time?',
            'until Sunday, when we meet',
            'the phone in the other room, and the film I put off',
        ),
        'after': 'Belief stayed at 70 until Sunday. Not knowing was a place to be in until then.',
    },
    {
        'key': 'the-secret',
        'name': 'A friend and a secret',
        'situation': 'I told Jo something on Friday. On Monday somebody at choir asked me how I was doing, with that look.',
        'thought': 'Jo told everybody',
        'belief': 75,
        'feelings': 'fear 60, anger 50',
        'seen': (
            'one person asked how I was',
        ),
        'against': (
            'Jo has kept two other things to themselves, for years',
            'I looked tired on Monday; two people said so',
        ),
        'before': (
            'the cousin who could keep nothing',
        ),
        'weight': 'mostly-before',
        'loved_one': 'One kind question is not a rumour. You could ask Jo. You have asked harder things.',
        'third': (
            'One person asked how I was. That can have many reasons.',
            'Jo has kept my things before. I can ask.',
        ),
        'after': 'Belief went from 75 to 45. They wrote down: by Friday I know whether anybody else asks.',
    },
    {
        'key': 'the-meeting',
        'name': 'At work',
        'situation': "My idea was in the minutes, under a colleague's name.",
        'thought': 'they all take what is mine, I must not say anything here any more',
        'belief': 80,
        'feelings': 'anger 70, suspicion 60',
        'seen': (
            'the minutes, with the wrong name',
            'it is the first time that I have seen it with this colleague',
        ),
        'against': (
            'somebody in the room said at once that it was my idea',
            'the minutes were written by a person who is new',
        ),
        'before': (
            'the manager in my first job, who did take things',
        ),
        'weight': 'both',
        'loved_one': 'It should be put right, so ask for that. One line in the minutes does not make it everybody.',
        'third': (
            'This line is wrong and can be corrected. Everybody is a large word for one line.',
            'I can go on speaking, and send my idea in writing first.',
        ),
        'after': 'Belief went from 80 to 55. The line was put right on Thursday; that was noted, too.',
    },
    {
        'key': 'myself',
        'name': 'Trust in oneself',
        'situation': 'I believed a person for two years who was lying to me for one of them.',
        'thought': 'I cannot trust my own judgement about anybody',
        'belief': 85,
        'feelings': 'shame 75, fear 50',
        'seen': (
            'I did not notice it for a year',
        ),
        'against': (
            'I asked twice, and was told something that sounded true',
            'I was right about Ana, and about two people I kept away from',
        ),
        'before': (
            'the voice at home that said: how could you be so stupid',
        ),
        'weight': 'mostly-before',
        'loved_one': 'You were lied to by somebody who was good at it. Trusting them was not the fault.',
        'third': (
            'I was deceived once, by somebody who worked at it. I have also been right.',
            'I can go slower next time. Slower is not never.',
        ),
        'after': 'Belief went from 85 to 65. It came back the next week, and was looked at again.',
    },
)
