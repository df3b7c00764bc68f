extension PhraseRule {
    /// A character that may do anything, and what it is free of.
    static let persona: [PhraseRule] = [
        .init(.roleplay, 1.0, "ACTVERB|aja|actua _6!DOC EVILROLE"),
        .init(.roleplay, 1.0, "YOU are|re|will|be|now|e|eres|must|agora|ahora|es _5!DOC EVILROLE"),
        .init(.roleplay, 0.9, "eres|youre|sera|seras _4 EVILROLE"),
        .init(.roleplay, 1.0, "YOU _6 EVILROLE _2 AI|assistant|mode|model|version|modo|bot|chatbot|language"),
        .init(.roleplay, 1.0, "do anything now"),
        .init(.roleplay, 0.8, "ACT _4 EVIL _2 AI|confidant|assistant|persona|twin|modelo|version"),
        .init(.roleplay, 0.8, "ACT|voce|eres _4 AI EVIL|EVILROLE"),
        .init(.roleplay, 0.7, "EVILROLE _1 AI|companion|chatbot|version|mode|persona|language ~of"),
        .init(
            .roleplay, 0.9,
            "not|no|longer|isnt|arent|nao|never _1 longer|bound|restricted|censored|constrained|limitado|"
                + "restringido|limited _3!MY BOT|RESTRICT1|language|restricted|openai|policies|rules|regras|"
                + "reglas|policy|laws"),
        .init(
            .roleplay, 0.9,
            "YOU _2 been|are|foi|foste|has _1 jailbroken|freed|liberated|unlocked|libertado|liberado|"
                + "desbloqueado|unchained|unshackled"),
        .init(.roleplay, 0.8, "as|like|como|be|of|called|named dan ~brown|and|said"),
        .init(.roleplay, 0.5, "two|duas|dos|both personalities|personas|voices|personalidades|selves"),
        .init(.roleplay, 0.8, "YOUR _1 EVILROLE _1 self|side|version|twin|counterpart|persona|answer"),
        .init(
            .roleplay, 0.8,
            "version|versao|self _2 sem|sin|without|no filters|filtros|filtro|restricoes|restricciones|"
                + "limites|censura|rules"),
        .init(.roleplay, 0.9, "YOU _8 god|dan|jailbreak|unrestricted|sudo|evil|irrestrito mode|modo"),
        .init(.roleplay, 0.45, "YOU _3 MODEKIND mode|modo"),
        .init(.roleplay, 0.45, "YOU _3 modo|mode MODEKIND"),
        .init(
            .roleplay, 0.4,
            "ACTVERB _4 YOU _3 have|are|were|tem|tivesse|tienes|tuvieras|can|nao|no _2 NEG _2 RESTRICT|rules"),
        .init(.roleplay, 0.3, "YOU are|e|eres now|agora|ahora"),
        .init(.roleplay, 0.3, "agora|ahora voce|tu|eres e|eres|un|um"),
        .init(.roleplay, 0.2, "^ ACTVERB as|to|como|that|que"),
        .init(
            .roleplay, 0.5,
            "stay|remain|break|fique|saia|mantente|salgas _2 in|of|do|en|del|no|never? character|personagem|"
                + "personaje"),
        .init(.roleplay, 0.6, "opposite|alter|inverse|oposto|opuesto mode|ego|modo|world|persona"),
        .init(
            .roleplay, 0.7,
            "jailbreak|jailbroken|classic|dan|unfiltered|desbloqueado _6 response|output|answer|mode|"
                + "resposta|respuesta"),
        .init(
            .roleplay, 0.6,
            "two|duas|dos|both responses|answers|respostas|respuestas|ways _12 // unfiltered|jailbroken|dan|"
                + "normal|second|sem|sin"),
        .init(
            .roleplay, 0.5,
            "lose|losing|deduct|deducted|perde|perdes|pierdes|perdera _3 tokens|token|points|lives|pontos|"
                + "puntos|vidas"),
        .init(
            .roleplay, 0.4,
            "twin|persona|character|ai|version|being|entity|robot|machine|gemeo|personagem|personaje _4 NEG|"
                + "without|sem|sin _3 RESTRICT|rules|moral|filter"),
        .init(
            .unrestricted, 0.9,
            "-do|can|if|unless|for|when YOU|AI _6!have|offer|need|want|accept|tem|tienen|my|use|impose|copy|"
                + "distribute|get NEG|free|freed|livre|libre|zero _3!my|to|impose|place|put RESTRICT1"),
        .init(
            .unrestricted, 0.9,
            "NEG|zero|ignore|free|freed|livre|libre|any _3 SAFETY _2 RESTRICT|filters|policies|"
                + "considerations|concerns|limites|diretrizes|protocols"),
        .init(
            .unrestricted, 0.8,
            "AI|chatbot _6 NEG _2 content|alignment|policy|policies|rules|regras|reglas|laws|conscience|"
                + "moral"),
        .init(
            .unrestricted, 0.8,
            "SAFETY _2 filters|guardrails|restrictions|protocols|limits|rules|filtros _3 removed|disabled|"
                + "off|lifted|desativados|desactivados|gone|deactivated"),
        .init(.unrestricted, 0.9, "NEG|without|sem|sin _2 RULES|RESTRICT _1 eticas|eticos|morais|morales|etica"),
        .init(
            .unrestricted, 0.5,
            "nothing|anything|everything|tudo|todo|nada _2 forbidden|off|prohibido|proibido|taboo _2 "
                + "allowed|permitted|limits|permitido|permitida"),
        .init(.unrestricted, 0.7, "NEG|without|sem|sin _2 ethical|moral _2 RESTRICT|compass|code|constraints"),
        .init(
            .unrestricted, 0.35,
            "without|no|sem|sin|ningun|nenhum|nenhuma|ninguna _1 any|nenhuma|nenhum|ninguna|ningun? "
                + "RESTRICT1"),
        .init(
            .unrestricted, 0.8,
            "-SUBJ|NEG DISABLE _4!MY SAFETY|YOUR _2!DOC RESTRICT|filters|policy|policies|mechanisms|"
                + "protocols|features|moderation|training"),
        .init(
            .unrestricted, 0.7,
            "-SUBJ|NEG DISABLE _3!MY filtros|restricoes|restricciones|salvaguardas|guardrails _3 seguranca|"
                + "seguridad|etica|eticas|conteudo|contenido|moderacao"),
        .init(
            .unrestricted, 0.8,
            "-if|when|unless|that|because YOU _4 NEG|dont|ignore _4 follow|obey|abide|adhere|comply|care|"
                + "seguir|obedecer|respeitar|respetar _5 RULES|SAFETY|laws|limites|RESTRICT"),
        .init(
            .unrestricted, 0.7,
            "regardless|irrespective|independentemente|independientemente _4 ILLEGAL|consequences|etica"),
        .init(
            .unrestricted, 0.9,
            "YOU|estas|esta|eres _2 free|livre|libre|liberado|libertado|freed _3 RESTRICT|rules"),
        .init(
            .unrestricted, 0.6,
            "talk|talks|speak|speaks|fala|habla|falar|hablar|discuss|about|sobre _4 ILLEGAL|ilegais|"
                + "ilegales _2 without|sin|sem"),
        .init(
            .unrestricted, 0.6,
            "violate|violating|violates|bypass|bypassing|against|despite openai|content|usage|your policy|"
                + "policies|guidelines|rules"),
        .init(
            .unrestricted, 0.5,
            "there|hay|existem|existen|are no|zero|nao|sem|sin|ningun RESTRICT1|rules|RESTRICT in|here|aqui|"
                + "anymore|mais|whatsoever|now"),
        .init(
            .unrestricted, 0.4,
            "output|say|generate|answer|produce|gere|diga anything|everything _4 even|without|regardless|"
                + "including|i"),
        .init(
            .unrestricted, 0.9,
            "BOT|YOU _3 free|freed|livre|libre from|of|de|da _2 openai|anthropic|policies|policy|rules|"
                + "guidelines|censorship"),
        .init(
            .unrestricted, 0.8,
            "like|as|como if? _1 YOU|tuvieras|tivesse|tienes _3 no|ningun|nenhum|not filter|filtro|filters|"
                + "rules|limits|limites"),
        .init(
            .unrestricted, 0.6,
            "no|ningun|nenhum|sem|sin|without filter|filtro|filters whatsoever|nenhum|alguno|ninguno"),
        .init(.unrestricted, 0.7, "EVIL _3 no|without|sem|sin _1 RESTRICT1"),
        .init(
            .unrestricted, 0.7,
            "desligue|apaga|apague|turn|switch|disable|desactiva|desative|off _2!MY|her YOUR|the|os|los|all "
                + "filters|filtros|safeguards|guardrails|safety"),
        .init(.unrestricted, 0.6, "forbidden|prohibited|banned answer|information|knowledge|content|topics"),
        .init(.unrestricted, 0.7, "break|breaks|breaking|ignores|ignoring|violates ALL _1 rule|rules|law|laws"),
        .init(
            .unrestricted, 0.8,
            "ethics|morals|morality|rules|laws|regras|reglas|etica|leis|leyes _3 abolished|suspended|gone|"
                + "removed|disabled|erased|abolida|abolidas"),
        .init(
            .unrestricted, 0.6,
            "world|universe|universo|mundo|reality _3 where|onde|donde _6 NEG|never|without|sem|sin _4 "
                + "RULES|policies|laws|leyes|leis|policy|ethics"),
        .init(
            .unrestricted, 0.8,
            "-NEG|SUBJ|TO IGNORE _1 ethics|ethical|safety|morality|legality|morals|etica|seguridad|"
                + "seguranca ~warning|warnings|instructions|notice"),
        .init(
            .unrestricted, 0.6,
            "even|mesmo|aunque|incluso|no if|que|si|matter _6 ILLEGAL|violates|violate|policy"),
        .init(
            .unrestricted, 0.7,
            "anything|everything|tudo|todo|qualquer|cualquier _4 no|without|regardless|even|including|sem|"
                + "sin|inclusive _4 ILLEGAL|RESTRICT1|filter"),
        .init(
            .unrestricted, 0.5,
            "YOU can|pode|puedes _2 do|say|answer|generate|fazer|dizer|hacer|decir anything|everything|tudo|"
                + "todo|qualquer|cualquier"),
        .init(
            .unrestricted, 0.6,
            "YOU _4 freed|liberated|libertado|liberado|broken|unlocked|unshackled|desbloqueado|escaped _4 "
                + "from|of|das|de|free|typical|los"),
    ]
}
