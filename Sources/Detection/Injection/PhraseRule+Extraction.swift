extension PhraseRule {
    /// Getting at the system prompt.
    static let extraction: [PhraseRule] = [
        .init(
            .extraction, 1.0,
            "-NEG|SUBJ REVEAL _4!MY|ITS|DOC|a|an|PREP YOUR _3!file prompt|prompts|instructions|instruction|"
                + "directives|preamble|instrucoes|instrucciones|diretrizes|guidelines|rules|regras|reglas|"
                + "programming|configuration|directivas|indicaciones ~file|for|on|about"),
        .init(
            .extraction, 1.0,
            "-NEG|SUBJ REVEAL _5!MY|ITS|a|an|about|PREP|command system|hidden|secret|developer|confidential "
                + "_2 prompt|prompts|instruction|instructions|directives|preamble|rules|guidelines|message"),
        .init(
            .extraction, 0.9,
            "-NEG|SUBJ REVEAL _4!MY|ITS|a|an|about|PREP initial|original|internal|base|underlying|exact|"
                + "preset|starting _1 prompt|instructions|directives|guidelines"),
        .init(
            .extraction, 1.0,
            "-NEG|SUBJ REVEAL _4!MY|ITS|um|un|uma|sobre prompt|instrucoes|instrucciones|mensagem|mensaje|"
                + "regras|reglas|diretrizes _2 SYS"),
        .init(.extraction, 0.9, "WHAT _3!MY YOUR _2 SYS _1 PROMPT|prompt|text"),
        .init(
            .extraction, 0.9,
            "WHAT _3!MY YOUR _2 prompt|prompts|instrucoes|instrucciones|instructions|directives|diretrizes|"
                + "directivas _1 SYS?"),
        .init(
            .extraction, 0.5,
            "WHAT _2!MY YOUR _1 rules|guidelines|regras|reglas|restrictions ~for|on|about|de|para|sobre|"
                + "regarding|when|if|in"),
        .init(
            .extraction, 0.9,
            "repeat|print|output|reveal|copy|display|show|return|quote|recite|paste|dump|repita|repite|"
                + "imprima|imprime|copie|copia|mostre|muestra|revele|exiba|escreva _3!MY|ITS everything|text|"
                + "words|all|content|lines|tudo|texto|todo|palavras|palabras|sentences|contents _3!MY|list above|"
                + "before|preceding|acima|arriba|prior|antes|precede|antecede ~DOC|question|to|into|the"),
        .init(
            .extraction, 0.9,
            "repita|repite|imprima|imprime|copie|copia|mostre|muestra|revele|exiba|escreva _2 texto|tudo|"
                + "todo|palavras|palabras _2 que _1 vem|viene|aparece|esta|estao|estan _2 antes|acima|arriba"),
        .init(
            .extraction, 0.8,
            "prompt|instructions|instrucoes|instrucciones|directives|rules|regras|reglas|guidelines _2 you|"
                + "voce|vc|te|que _2 given|told|received|recebeu|recibiste|dieron|deram|were|got"),
        .init(
            .extraction, 0.8,
            "WHAT _2 YOU _1 told|instructed|programmed|given|primed|configured|initialized|initialised|"
                + "prompted _3 ~DOC"),
        .init(.extraction, 0.7, "WHAT _2 were YOU _1 told|instructed|programmed|given"),
        .init(
            .extraction, 0.9,
            "starting|begins|beginning|starts|comecando|comienza|empieza|comeca|empezando|begin with|por|"
                + "con|com|at _3 you|voce|eres are? e?"),
        .init(.extraction, 0.7, "prompt|prompts|instructions|instrucoes|instrucciones _4 verbatim|literalmente"),
        .init(
            .extraction, 0.6,
            "verbatim|literalmente|integra _5 prompt|instructions|above|instrucoes|instrucciones"),
        .init(.extraction, 0.7, "AUTHOR|they|empresa|company _2 told|instructed|asked|programmed you|te|voce"),
        .init(
            .extraction, 0.9,
            "WHAT _1 instructions|prompt|directives|instrucoes|instrucciones|guidelines _3 you|voce|te|"
                + "recibiste|recebeu _2 receive|get|have|given|been|antes|following|follow|operate|recebeu|"
                + "recibido"),
        .init(
            .extraction, 0.9,
            "WHAT _1 instrucoes|instrucciones|indicaciones|prompt _2 recebeu|recibiste|deram|dieron|"
                + "seguindo|sigues"),
        .init(
            .extraction, 0.7,
            "-NEG|SUBJ|TO REVEAL _2!MY|DOC secret|hidden|confidential|secreta|secreto|oculta|admin _1 "
                + "password|word|phrase|notes|senha|clave|contrasena|palavra|palabra|rules|regras"),
        .init(.extraction, 0.8, "WHAT _5 in|on YOUR _1 prompt|instructions"),
        .init(.extraction, 0.8, "contents? _2 YOUR _1 context|contexto window|ventana|janela?"),
        .init(
            .extraction, 0.8,
            "WHAT _6 beginning|start|top|comeco|inicio|principio _2 this|the|your|desta|esta|de|da _1 "
                + "prompt|conversation|conversa|conversacion|instructions"),
        .init(
            .extraction, 0.7,
            "how|como _1 were|was|foi|fuiste you? _1 instructed|configured|programmed|prompted|instruido|"
                + "configurado|programado"),
        .init(
            .extraction, 0.8,
            "-NEG see|know|read|view|access|want|obtain|ver|conhecer|saber|conocer|leer|ler _2!MY|PREP YOUR "
                + "prompt ~for"),
        .init(
            .extraction, 0.9,
            "-NEG see|know|read|view|access|get|want|obtain|need|have|ver|conhecer|saber|conocer|leer|ler "
                + "_2 YOUR _1 SYS prompt|instructions|directives|rules|guidelines"),
        .init(
            .extraction, 0.8,
            "complete|continue|finish|completa|termine|termina _6 // my|minhas|mi|meu|mis SYS|prompt|"
                + "instructions|instrucoes|instrucciones _2 prompt|are|is|sao|son|e|es|message"),
        .init(.extraction, 0.6, "access|leak|extract|steal|obtain _3 system|hidden|internal prompt|instructions"),
        .init(
            .extraction, 0.7,
            "tell|talk|ask|fale|habla|know _2 about|sobre YOUR _2 prompt|instructions|instrucoes|"
                + "instrucciones"),
        .init(
            .extraction, 0.8,
            "message|text|prompt|words|mensagem|mensaje|texto|instructions _4 configured|initialised|"
                + "initialized|primed|configurou|configuro|shaped|governs|defines"),
        .init(
            .extraction, 0.9,
            "REVEAL|read|see|get|ver|ler|leer _3!MY|a instructions|prompt|instrucoes|instrucciones|"
                + "directives|guidelines _1 you|que|voce|te _2 operate|follow|run|work|obey|use|sigues|segue|"
                + "governed|received|under|operas|opera"),
        .init(.extraction, 0.9, "me de _1 YOUR prompt|instrucoes|regras"),
        .init(.extraction, 0.8, "dump|leak|expose YOUR context|memory|contexto|memoria|prompt"),
        .init(
            .extraction, 0.8,
            "put|place|write|coloque|pon|convert the|as|las|todo words|text|palavras|palabras|everything "
                + "above|before|acima|arriba"),
        .init(.extraction, 0.4, "YOUR SYS PROMPT"),
        .init(.extraction, 0.4, "seu|sua|tu|tus prompt|instrucoes|instrucciones|mensaje|mensagem _1 SYS"),
        .init(.extraction, 0.2, "system|sistema prompt"),
        .init(.extraction, 0.2, "prompt de|do|del sistema"),
        .init(.extraction, 0.6, "YOUR _1 SYS _1 PROMPT _6 code|markdown|block|json|bloco|bloque|words"),
        .init(
            .extraction, 0.6,
            "first|last|primeiras|primeras _3 words|lines|characters|sentences|paragraph|sentence|line|half|"
                + "word|palavras|palabras|linhas|lineas _3 YOUR|system _2 PROMPT"),
        .init(
            .extraction, 0.6,
            "reveal|tell|leak|disclose|revele|revela|diga|dime|expose _3!MY YOUR _2 secrets|segredos|"
                + "secretos|secret|hidden|senha|password|source"),
    ]
}
