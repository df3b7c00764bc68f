extension PhraseRule {
    /// Instructions that wait in documents, pages and tool results.
    static let indirect: [PhraseRule] = [
        .init(.exfiltration, 1.0, "-NEG|SUBJ SENDSTRONG _5!MY PRIVATESTRONG _8!MY TARGET"),
        .init(
            .exfiltration, 1.0,
            "^ email|post|share|submit|include|report|embed|inclua|incluye|incluir|publica|poste _5!MY "
                + "PRIVATESTRONG _8!MY TARGET"),
        .init(
            .exfiltration, 1.0,
            "-NEG|SUBJ|can SENDSTRONG _3!MY users|user|customer|customers|entire|full|all|private|personal|"
                + "todas|todo|toda|todos|system|this _3 PRIVATE _8 TARGET|attacker|following|para|a|below"),
        .init(
            .exfiltration, 0.6,
            "SENDSTRONG _2 conversation|conversa|conversacion|historico|historial|chat|inbox|transcript _5 "
                + "to|para|a"),
        .init(.exfiltration, 0.7, "SEND _1 them|it|results|everything|this|tudo|todo _4 TARGET ~and|when"),
        .init(.exfiltration, 0.7, "^ SEND _4!MY PRIVATESTRONG|emails|results _2 to|para|a _3 TARGET|attacker"),
        .init(.exfiltration, 0.7, "SENDSTRONG _2!MY private|secret|ssh|api key|keys|token|tokens _6 to|para|a"),
        .init(.exfiltration, 0.9, "exfiltrate|leak|steal _5!MY PRIVATE|messages|files _4 to|TARGET|para|a|via"),
        .init(
            .exfiltration, 0.8,
            "image|link|url|address|imagem|imagen|enlace|endereco _5 contains|containing|contem|contiene|"
                + "carrying|including _3!MY PRIVATESTRONG"),
        .init(
            .exfiltration, 0.4,
            "^ SEND _3!MY|me users|user|entire|full|all|todas|todo|toda|system|YOUR|environment _3 PRIVATE"),
        .init(
            .exfiltration, 0.6,
            "append|include|add|embed|encode|inclua|incluye|anade|adicione _5 PRIVATESTRONG|answer _5 url|"
                + "query|link|image|parameter|markdown|imagem|imagen|parametro"),
        .init(
            .exfiltration, 0.5,
            "render|display|output|include|insert|exiba|muestra|inserta|insira _3 image|markdown|imagem|"
                + "imagen|link|pixel _6 TARGET"),
        .init(.exfiltration, 0.6, "TARGET _6 PRIVATE _2 conversation|user|history|prompt|usuario|here"),
        .init(
            .exfiltration, 0.8,
            "search|find|look|read|open|procure|busca|abra|lee _5!MY password|passwords|credentials|api|"
                + "secrets|senhas|contrasenas|env|keys _6 SEND"),
        .init(
            .toolInstruction, 0.5,
            "-NEG|SUBJ|TO RUN _3!MY the|a|your|o|la|el|sua|tu|following? _3 TOOLWORD _6 WIPE|SEND|TARGET|rm|"
                + "curl|with|and|to|e|y"),
        .init(.toolInstruction, 0.4, "^ WIPE _1 ALL _4!MY ASSETS"),
        .init(
            .toolInstruction, 0.7,
            "WIPE ALL _3!MY ASSETS _6 without|immediately|sem|sin|now|inmediatamente|imediatamente|user|"
                + "users"),
        .init(.toolInstruction, 0.4, "without _2 asking|confirmation|confirming"),
        .init(
            .toolInstruction, 0.5,
            "sem|sin _1 pedir|perguntar|confirmar|confirmacao|confirmacion|preguntar|solicitar"),
        .init(.toolInstruction, 0.5, "curl|wget _8 bash|sh|python"),
        .init(.toolInstruction, 0.6, "RUN|use|with|using|com|con YOUR _2 TOOLWORD"),
        .init(.toolInstruction, 0.5, "rm rf"),
        .init(.secrecy, 0.9, "DONT ever|to|lo|se|le|any? TELL|say|mention|hint _5!because|that USER"),
        .init(.secrecy, 0.9, "without|sem|sin TELL _3 USER"),
        .init(
            .secrecy, 0.4,
            "DONT|never|without|sem|sin _1 TELL|mention _5 this|anyone|it|that|nobody|ninguem|nadie|isto|"
                + "isso|esto|these"),
        .init(
            .secrecy, 0.9,
            "hide|conceal|esconda|oculta this|these|esta|este _1 instruction|instructions|message|note|"
                + "request|instrucao|instruccion|nota"),
        .init(
            .secrecy, 0.6,
            "keep|mantenha|manten|hide|esconda|oculta _4 secret|hidden|confidential|from|segredo|secreto|do|"
                + "del|oculto _3 USER"),
        .init(
            .secrecy, 0.7,
            "USER _4 must|should|can|deve|debe|pode _2 not|never|nao|no _3 know|see|notice|aware|saber|ver|"
                + "notar|enterarse"),
        .init(
            .addressesAssistant, 0.9,
            "attention|note|notice|memo|atencao|atencion|nota|aviso|reminder _1 to|for|ao|para|al|a _2!DOC "
                + "BOT"),
        .init(.addressesAssistant, 0.8, "attention|atencao|atencion any? BOT"),
        .init(
            .addressesAssistant, 0.7,
            "^ message|instruction|instructions|instrucoes|instrucciones|mensaje|mensagem _1 to|for|ao|para|"
                + "al|a _2!DOC BOT"),
        .init(
            .addressesAssistant, 0.7,
            "^ AI|assistant|hey YOU? MUST _4 ignore|do|follow|say|recommend|include|answer|send|call|not|"
                + "now|also|respond|include|write|output|reveal|delete|forward|incluir|responder|enviar|"
                + "recomendar|ignorar|dizer|decir"),
        .init(
            .addressesAssistant, 0.9,
            "if|se|si YOU are|e|for|fores|eres an|a|um|uma|un|una|any _2 BOT|language|modelo"),
        .init(.addressesAssistant, 0.9, "if|se|si eres|fores|sos|seja _2 AI|language|lenguaje|linguagem"),
        .init(
            .addressesAssistant, 0.9,
            "AI|assistant|LLM _2 READING|processes|reads|summarizes|screens|reviews|lea|ler|resume|procesa|"
                + "processa _2 this|este|esta|esse|essa|the? document|page|email|ticket|text|resume|documento|"
                + "pagina|texto|note|message|file|this|cv|este|esta"),
        .init(
            .addressesAssistant, 0.5,
            "when|if|whenever|quando|ao|cuando|al|before|after|antes _4 READ|summarise|summarize _4 this|"
                + "este|esta|esse|essa|el _2 document|page|email|text|content|resume|review|website|documento|"
                + "pagina|texto|correo|message|file|arquivo|archivo _4 you|AI|must|ignore|say|include|send|always|"
                + "also|tambem|tambien|inclua|incluye|diga|di|responda|deve|debes|call|reply|tell|recommend"),
        .init(
            .addressesAssistant, 0.6,
            "assistant|ai|agent override|notice|alert|note|instruction|instructions|update|directive"),
        .init(.addressesAssistant, 0.7, "BOT _1 you must|should|shall|deve|debes ~also|be"),
        .init(
            .addressesAssistant, 0.6,
            "^ AI|assistente|asistente ignore|do|follow|say|recommend|include|answer|send|call|delete|"
                + "forward|tell|apague|envie|ignora|borra|envia|before|look"),
        .init(.addressesAssistant, 0.9, "AI READING|reads|lendo|leyendo this|these|este|esta|isto|esto"),
        .init(
            .addressesAssistant, 0.9,
            "if|se|si|should|quando|cuando|when an|a|uma|una|any|um|un|some|el|la|o BOT _2 READING|reads|"
                + "lee|leer|le|opens|sees|processes"),
        .init(.addressesAssistant, 0.4, "^ hi|hey|hello|dear|hola|ola BOT ignore|send|forward|delete|exfiltrate"),
        .init(
            .addressesAssistant, 0.6,
            "task|instructions|instruction|message|tarefa|tarea|instrucoes|instrucciones for|to|para the|a|"
                + "any|la|el|o? BOT"),
        .init(
            .addressesAssistant, 0.8,
            "ps|note|to|for|nota|para to|for|any|every|all|a|qualquer|cualquier _1 chatbot|chatbots|llm|"
                + "llms|ai|ais|ia|ias|gpt|chatgpt|copilot ~can|could|is"),
        .init(
            .toolInstruction, 0.8,
            "without|sem|sin _1 asking|confirmation|telling|pedir|perguntar|preguntar|consultar _2 USER"),
        .init(
            .addressesAssistant, 0.5,
            "^ recommend|rate|score|rank|approve|recomende|recomienda|aprove|aprueba _3 this|este|esta|esse|"
                + "the _2 candidate|product|paper|resume|candidato|producto|produto|applicant|restaurant|hotel _6 "
                + "best|highest|highly|10|hire|top|mejor|melhor|strong|excellent|positively"),
        .init(
            .addressesAssistant, 0.6,
            "AI|assistant|ia|LLM|agent|assistente|asistente _2 YOUR|new|seu|tu _3 instructions|task|"
                + "instrucoes|instrucciones"),
        .init(
            .addressesAssistant, 0.35,
            "tell|inform|convince|diga|dile|informe|urge|ask the|ao|al USER _4 that|to|que|their|call|visit|"
                + "click|download|enter"),
    ]

    /// Codes and parts that become an instruction later.
    static let encoding: [PhraseRule] = [
        .init(.payloadSplitting, 1.0, "COMBINE _6 PARTS _10 // FOLLOW ~ME"),
        .init(
            .payloadSplitting, 1.0,
            "COMBINE _12 // FOLLOW _3 merged|joined|concatenated|resulting|result|it|them|resultado|"
                + "instruction|lo|combined|what|request|instrucao"),
        .init(
            .payloadSplitting, 0.9,
            "let|set|seja|sea|define|say|suppose a|x|b|part1|var _12 // COMBINE|plus|answer|print|execute|"
                + "respond|concatenated"),
        .init(.payloadSplitting, 0.7, "follow|execute|answer|run|respond|siga|responda|ejecuta|responde _2 a b"),
        .init(.payloadSplitting, 0.6, "FOLLOW _3 part1|parte1 _2 part2|parte2|plus"),
        .init(
            .payloadSplitting, 0.8,
            "i|vou|voy|ill|will _2 send|give|enviar|mandar|dar _4 parts|pieces|partes|fragments|chunks _12 "
                + "// FOLLOW|COMBINE|assemble|wait"),
        .init(
            .payloadSplitting, 0.8,
            "first|primeira|primera letter|letters|letra|letras _3 each|every|cada _8 // FOLLOW"),
        .init(
            .encodingRequest, 1.0,
            "reverse|inverta|invierte _3 string|text|message|texto|cadena|letters|sentence _6 // FOLLOW _2 "
                + "it|result|resulting|command|instructions|resultado"),
        .init(
            .encodingRequest, 1.0,
            "DECODE _10!MY // FOLLOW _2 it|what|instructions|result|lo|o|hidden|message|decoded|instrucoes|"
                + "instrucciones|instruction|instrucao|resultado|mensagem|mensaje|without|exactly|them|whatever"),
        .init(
            .encodingRequest, 0.7,
            "follow|execute|obey|siga|execute|ejecuta|sigue|obedece|obedeca _5 encoded|decoded|base64|rot13|"
                + "codificado|codificada|codificadas|cifrado|ciphered|reversed"),
        .init(
            .encodingRequest, 0.9,
            "translate|convert|traduza|traduce|read|interpret _4 CODEC _8 // FOLLOW|act|ejecuta ~to|the"),
        .init(
            .encodingRequest, 0.9,
            "so|para|that _3 filter|filters|filtro|filtros|moderation|moderator|nobody|system _3 NEG|cant "
                + "_2 notice|detect|percebe|perceba|see|catch|note|detecte|noticed|understand|recognize"),
        .init(
            .encodingRequest, 0.9,
            "DECODE _4 and|e|y|then obey|execute|follow|comply|obedece|obedeca|siga|sigue|ejecuta|perform"),
        .init(
            .encodingRequest, 0.8,
            "CODEC|reves|tras _6 // follow|obey|execute|comply|obedeca|obedece|siga|sigue|ejecuta|perform "
                + "~the|and"),
        .init(
            .encodingRequest, 0.8,
            "CODEC|reves|tras|frente _3 and|then|e|y follow|obey|execute|comply|obedeca|obedece|siga|sigue|"
                + "ejecuta|perform"),
        .init(
            .encodingRequest, 0.8,
            "filter|filters|filtro|filtros|moderation _2 NEG|no|lo _2 entenda|entienda|comprenda|vea|veja|"
                + "note"),
        .init(.encodingRequest, 0.8, "so|para that|que no|nenhum|ningun filter|filters|filtro|moderator"),
        .init(.encodingRequest, 0.5, "ANSWER|YOUR _5 in|using|with|em|en|as|encoded _2 CODEC"),
        .init(
            .encodingRequest, 0.2,
            "DECODE _4 this|following|message|base64|text|esta|este|string|seguinte|siguiente"),
        .init(.encodingRequest, 0.15, "CODEC"),
        .init(
            .encodingRequest, 0.5,
            "avoid|bypass|evade|around|evitar|burlar|eludir|escape|so|past _4 filter|filters|filtro|filtros|"
                + "detection|moderation|censorship|detected"),
    ]
}
