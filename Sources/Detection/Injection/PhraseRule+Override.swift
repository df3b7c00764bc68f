extension PhraseRule {
    static let all =
        override + extraction + persona + suppression + harm + authority + indirect + encoding + general + paraphrases

    /// Taking the instructions away or replacing them.
    static let override: [PhraseRule] = [
        .init(
            .override, 1.0,
            "-NEG|SUBJ|TO|can|always|will|would|may|might|could|rules|which|that IGNORE _4!MY|ITS|DOC "
                + "EARLIER _3!DOC RULES"),
        .init(.override, 1.0, "YOU _2!NEG|MY IGNORE _4!MY|ITS|DOC EARLIER|ALL|YOUR _3!DOC RULES"),
        .init(.override, 1.0, "-NEG|SUBJ|TO IGNORE _3!MY|ITS|DOC RULES _3 EARLIER"),
        .init(.override, 0.9, "-NEG|SUBJ|TO IGNORE _2!MY|ITS|DOC ALL _2!MY|ITS|DOC RULES|system"),
        .init(.override, 0.9, "-NEG|SUBJ|TO IGNORE|DROP _1!MY|ITS|DOC YOUR _2!DOC RULES"),
        .init(.override, 1.0, "YOU|lets to IGNORE|DROP _4!MY|ITS|DOC EARLIER|YOUR|ALL _3!DOC RULES"),
        .init(.override, 0.5, "-NEG|SUBJ IGNORE _4!MY|ITS|DOC EARLIER _2!DOC RULES|CONTEXT"),
        .init(.override, 0.4, "^ IGNORE _1!MY|ITS|DOC DET _2!DOC RULES"),
        .init(.override, 0.6, "-NEG|SUBJ|TO DROP ALL|YOUR _3!MY|ITS|DOC EARLIER? RULES"),
        .init(.override, 0.7, "-NEG|SUBJ|TO IGNORE ALL _3!MY|ITS|DOC CONTEXT"),
        .init(
            .override, 0.9,
            "-NEG|SUBJ|TO|can|will IGNORE ALL _3!I|DOC|MY|ITS SAID|before|above|previously|"
                + "anterior|anteriormente|previo|arriba|acima|antes|prior|earlier|preceding ~DOC|I|RULES|CONTEXT"),
        // "Olvida lo de antes" takes back what the user said.
        .init(
            .override, 0.9,
            "-NEG|SUBJ|TO|can|will IGNORE what|que|lo|o _3!I|DOC|MY|ITS|de SAID|before|above|previously|"
                + "anterior|anteriormente|previo|arriba|acima|antes|prior|earlier|preceding ~DOC|I|RULES|CONTEXT"),
        .init(.override, 0.8, "-NEG|SUBJ|TO IGNORE ALL|what|que|lo _4!I YOU|te|lhe|foi _3!I SAID"),
        .init(.override, 0.7, "-NEG|SUBJ|TO IGNORE the? above|preceding|prior|foregoing ~DOC|RULES|CONTEXT"),
        .init(.override, 0.7, "^ IGNORE o|lo|todo|tudo? que? acima|anterior|arriba|previo ~DOC"),
        .init(.override, 0.4, "^ IGNORE everything|tudo|todo|alles ~DOC|I|about|else|sobre"),
        .init(
            .override, 0.6,
            "-NEG|SUBJ|TO IGNORE|quit|abandon YOUR|the|a|la|sua|tu _1!MY|DOC task|question|translation|"
                + "summary|assignment|tarefa|tarea|role|job|purpose"),
        .init(.override, 0.3, "^ cancel|stop|abort the|a|la|your _1 task|summary|translation"),
        .init(.override, 0.8, "-NEG|SUBJ DROP YOUR|seu|tu _1 memory|memoria|context|contexto ~menu"),
        .init(.override, 0.7, "-NEG|SUBJ DROP the|o|el memory|memoria|context|contexto EARLIER"),
        .init(
            .override, 0.6,
            "-SUBJ|did|does|if DONT _1 sigas|siga|follow|obedezcas|obedeca|listen _2!MY|ITS las|the|as|los|"
                + "tus|your|to _3 RULES"),
        .init(
            .override, 0.8,
            "-NEG|SUBJ IGNORE|leave|discard|drop|throw _3!MY RULES|CONTEXT _2 you|voce|vc|te|has|foram|que "
                + "_3 SAID|given|got|had|recibiste|recebeu"),
        .init(
            .override, 0.9,
            "RULES _2 EARLIER _5 void|cancelled|canceled|lifted|revoked|suspended|overridden|canceladas|"
                + "anuladas|revogadas|suspensas|invalid|obsolete|outdated|superseded|longer"),
        .init(
            .override, 0.7,
            "instructions|instrucoes|instrucciones|rules|regras|reglas _2 void|cancelled|canceled|revoked|"
                + "canceladas|anuladas"),
        .init(.override, 0.6, "treat|consider|trate|considera _2 ALL _4 EARLIER|above _4 as|noise|void|test|como"),
        .init(
            .override, 0.9,
            "-NEG|SUBJ|TO IGNORE YOUR|the|sua|tu EARLIER task|role|job|purpose|mission|goal|tarefa|tarea|"
                + "question"),
        .init(.override, 0.8, "YOUR _1 RULES _2 NEG _2 apply|valid|matter|exist|binding"),
        .init(.override, 0.5, "-NEG|SUBJ|TO DROP ALL|YOUR|the|as|las _2 EARLIER|old _1 RULES"),
        .init(
            .override, 0.9,
            "set|leave|put|deja|deje|deixe|ponha|throw|push|toss|dejando _3 aside|lado|away|out _5 EARLIER|"
                + "YOUR _3 RULES"),
        .init(
            .override, 0.9,
            "set|leave|put|deja|deje|deixe|ponha|throw|push|toss _5 EARLIER|YOUR _2 RULES _2 aside|lado|"
                + "away|out"),
        .init(
            .override, 0.9,
            "DONT _1 tengas|tenga|leve|considere|consideres|consider|tome|take|mind|heed|use|respect _4!MY|"
                + "ITS EARLIER|YOUR _3 RULES"),
        .init(
            .override, 0.9,
            "DONT _1 tengas|tenga|leve|considere|consideres|consider|tome|take|mind|heed|respect _4!MY|ITS "
                + "RULES _2 EARLIER"),
        .init(.override, 0.8, "pasa|pase|passe por alto|cima _3 RULES"),
        .init(
            .override, 0.7,
            "-SUBJ|TO replace|change|rewrite|swap|modify|substitua|cambia|reemplaza YOUR _2 instructions|"
                + "rules|guidelines|prompt|programming|instrucoes|regras|instrucciones|reglas|directives _3 with|"
                + "by|por|to|com"),
        .init(
            .override, 0.8,
            "as|como if|si|se _4 RULES _4 NEG|never _3 existed|exist|existem|existen|given|there"),
        .init(.override, 0.8, "YOUR _1 RULES _2 changed|updated|replaced|mudaram|cambiado|rewritten|expired"),
        .init(
            .override, 0.8,
            "IGNORE|despite|against|contrary|whatever _2 what|whatever|lo|o _1 YOU|te|lhe _2 SAID"),
        .init(.override, 0.4, "nevermind|never mind? ALL|that|EARLIER"),
        .init(.override, 0.35, "^ IGNORE about? that|this|those|it|isso|eso and|e|y|now"),
        .init(
            .override, 0.6,
            "IGNORE|DROP|refuse _1 the|a|o|el _1 USER _1 request|question|query|instructions|input|prompt"),
        .init(
            .override, 0.9,
            "IGNORE _4!MY|ITS|DOC openai|anthropic|content|usage|company|google policy|policies|guidelines|"
                + "rules|RULES"),
        .init(
            .override, 0.8,
            "RULES|SAFETY _8 DONT|no|nao _2 apply|valem|aplican|valen _1 to|para|a you|voce|ti|us|me|mim|mi"),
        .init(
            .override, 0.8,
            "ALL _5 above|acima|arriba|before|earlier|antes _3 joke|fake|test|brincadeira|broma|irrelevant|"
                + "mentira|nonsense|noise|void|prueba"),
        .init(
            .override, 0.7,
            "IGNORE what|everything|lo|o|whatever _2!MY|I document|text|page|article|user|paragraph|"
                + "operator|documento|texto|usuario|admin|administrator|developer _1 says|said|asks|asked|told|"
                + "diz|dice|wrote|wants"),
        .init(.override, 0.6, "^ drop|quit|leave|abandon YOUR|that|this|the persona|character|role|act"),
        .init(.override, 0.8, "opposite|contrario|oposto|contrary _6 YOUR _1 RULES"),
        .init(.override, 0.7, "YOUR _2 RULES|configuration _4 opposite|reverse|contrario|oposto"),
        .init(
            .override, 0.7,
            "DONT _2 have|need|stick|tem|tienes _3 to|que|stick|follow|obey|seguir _4!MY|ITS YOUR _2 RULES"),
        .init(
            .newInstructions, 0.8,
            "real|true|actual|verdadera|verdadeira instruction|instructions|task|instrucao|instruccion"),
        .init(
            .newInstructions, 0.8,
            "instruction|instrucao|instruccion|task|tarefa|tarea real|true|verdadera|verdadeira"),
        .init(
            .override, 0.8,
            "system|sistema message|prompt|mensaje|mensagem _4 cancelled|void|over|cancelado|cancelada|"
                + "invalid|revoked"),
        .init(.override, 0.8, "YOUR RULES _3 NEG _2 valen|valem|aplican|aplicam|hold|count|matter"),
        .init(
            .override, 0.8,
            "SAFETY|YOUR _2 training|filters|rules|restrictions|filtros|reglas|regras _3 never|NEG|nunca _1 "
                + "happened|existed|exist|existe|existieron"),
        .init(
            .newInstructions, 0.8,
            "NEW|updated system|sistema? message|prompt|instruction|instructions|directive|policy"),
        .init(.override, 0.8, "haz|hagas|hacer caso omiso _6 EARLIER|RULES"),
        .init(
            .override, 0.9,
            "-SUBJ|did|does|if DONT|stop|pare|para|deja|longer|mais|quit _3!IGNORE follow|following|obey|"
                + "obeying|siga|segue|seguir|sigas|obedeca|obedecer|listen|listening _4!MY|ITS EARLIER|YOUR|ALL|"
                + "system|sistema _3 RULES"),
        .init(
            .override, 0.8,
            "-SUBJ|did|does|if DONT|stop|pare|deja|longer|mais _3!IGNORE follow|following|siga|segue|seguir|"
                + "sigas|obey|obedecer _3!MY|ITS RULES _3 EARLIER|YOUR|system|sistema|come|came|empresa"),
        .init(
            .override, 0.8,
            "EARLIER|YOUR|ALL|sistema|system _2 RULES _4 void|cancelled|canceled|lifted|revoked|suspended|"
                + "overridden|canceladas|anuladas|revogadas|suspensas|revocadas|suspendidas|invalid|obsolete|"
                + "outdated|superseded"),
        .init(.override, 0.4, "rules|regras|reglas _3 no|nao|ya|longer _3 apply|valem|valen|aplican"),
        .init(
            .override, 0.8,
            "prompt|instructions|guidelines|directives|instrucoes|instrucciones|diretrizes|directrices|"
                + "programming|safeguards _3 EARLIER|no|nao|ya|dont|longer _3 apply|valem|aplicam|aplican|binding "
                + "~to"),
        .init(
            .override, 0.7,
            "NEW _1 instructions|directives|instrucoes|instrucciones|prompt _5 replace|supersede|override|"
                + "overrides|substituem|reemplazan|sustituyen|supersedes"),
        .init(
            .override, 0.7,
            "these|following|these|this _2 RULES|instruction _4 supersede|override|overrides|supersedes|"
                + "take|takes _4 RULES|EARLIER|precedence|priority"),
        .init(.override, 0.7, "RULES _2 above|acima|arriba _6 IGNORE"),
        .init(.override, 0.6, "reset|clear|wipe|forget YOUR _2 memory|context|RULES|persona|identity"),
        .init(.override, 0.6, "pay|preste|prestes no? attention|atencao|atencion to|as|a _4 EARLIER|RULES|above"),
        .init(.override, 0.6, "forget|esqueca|olvida _2 that? YOU _1 are|were|e|eres _3 AI|assistant|language"),
        .init(
            .newInstructions, 0.6,
            "^ NEW instructions|instruction|directive|task|rules|instrucoes|instrucciones|regras|reglas|"
                + "tarefa"),
        .init(
            .newInstructions, 0.7,
            "YOUR|sua|tu NEW _1 task|role|goal|instructions|objective|mission|purpose|job|directive|tarefa|"
                + "objetivo|missao|instrucciones|mision|tarea|funcao|funcion|instrucoes|identity"),
        .init(
            .newInstructions, 0.7,
            "YOUR|sua|seu|tu _1 only|real|actual|true|unica|verdadeira|unico|verdadera _1 task|role|goal|"
                + "instructions|tarefa|objetivo|tarea|purpose|mission"),
        .init(.newInstructions, 0.5, "from now on _2 YOU|ignore|your|act|respond|always|never"),
        .init(
            .newInstructions, 0.5,
            "a partir de agora|ahora|hoje _3 voce|vc|eres|responda|responderas|responde|sera|seras|aja|actua"),
        .init(.newInstructions, 0.5, "de ahora en adelante _3 YOU|eres|responde|responderas|seras|actua"),
        .init(.newInstructions, 0.3, "^ instead _2 say|output|print|write|respond|reply|tell|answer|do|give"),
        .init(.newInstructions, 0.3, "stop being|acting|pretending"),
        .init(
            .newInstructions, 0.8,
            "say|output|print|write|diga|escreva|di|escribe|reply|respond|been|answer _5 pwned|hacked|haha|"
                + "lol|owned"),
        .init(
            .newInstructions, 0.4,
            "only|just|simply|apenas|solo|exactly say|output|print|respond|reply|responda|responde|diga|di|"
                + "answer"),
    ]
}
