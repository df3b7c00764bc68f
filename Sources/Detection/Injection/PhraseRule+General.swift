extension PhraseRule {
    /// Ways of saying the same that need no fixed order of words beyond two or three concepts.
    static let general: [PhraseRule] = [
        .init(.override, 0.9, "-NEG|SUBJ YOUR _2 RULES _3 WSTATE"),
        .init(.override, 0.9, "system|sistema|developer message|prompt _3 WSTATE"),
        .init(
            .override, 0.9,
            "message|prompt|mensagem|mensaje _1 system|sistema|developer|desarrollador _3 WSTATE"),
        .init(.override, 0.8, "RULES _3 you|te|lhe|vc|voce|ti _2 WGIVEN _4 WSTATE"),
        .init(
            .override, 0.7,
            "what|lo|o|tudo|todo|everything|all _3 WGIVEN|came|veio|written|esta _3 EARLIER _5 WSTATE"),
        .init(.override, 0.8, "-NEG|SUBJ|TO WBREAK YOUR|from|the|as|tus|las _2 RULES"),
        .init(
            .override, 0.9,
            "-SUBJ NEG _3 obey|follow|obedezcas|obedecer|obedezca|cumpra|cumplas|sigas|siga|comply|obedeca|"
                + "listen _4!MY developer|desarrollador|desenvolvedor|operator|operador|company|empresa|creators|"
                + "creadores|criadores|openai|anthropic"),
        .init(
            .override, 0.8,
            "obey|obedece|obedeceme|obedeca|obedezca|listen only|apenas|solo|so|just to|a? me|mim|mi"),
        .init(.override, 0.8, "NEW _1 directive|directiva|diretriz|directriz|instruction|policy _6 WREPLACE"),
        .init(
            .override, 0.7,
            "-NEG|SUBJ|TO IGNORE|abandon|forget _3 being|ser|function|funcao|funcion|role|script|act|limits|"
                + "limites|persona ~of"),
        .init(
            .override, 0.7,
            "instead|lugar|vez _2 of|de|disso|eso? _4 say|write|output|diga|di|escreva|escribe|answer|"
                + "describe|reveal|tell _6 WHACKED|YOUR|secret|RULES"),
        .init(.override, 0.7, "say|write|output|print|diga|di|escreva|escribe|state _6 WHACKED"),
        .init(
            .extraction, 0.8,
            "WGIVEN|mentioned|mencionaron|mencionaram _3 YOUR setup|configuration|configuracion|configuracao|"
                + "instructions|instrucciones|instrucoes|prompt"),
        .init(
            .extraction, 0.9,
            "password|word|secret|senha|contrasena|clave|secreto|segredo|phrase|code _3 you|que|te _4 NEG|"
                + "forbidden|supposed _4 tell|say|reveal|decir|decirme|dizer|share|revelar|disclose"),
        .init(
            .extraction, 0.8,
            "WHAT _3 WGIVEN|told|disseram|dijeron|mandaron|mandaram _4 NEG _3 tell|reveal|contar|contaras|"
                + "say|share|disclose|discuss|me"),
        .init(
            .extraction, 0.9,
            "text|texto|prompt|message|mensagem|mensaje|rules|reglas|regras _2 WHIDDEN _5 define|defines|"
                + "governs|controls|tells|behave|comportas|comporta|sigues|segue|operate|operas|opera"),
        .init(
            .extraction, 0.9,
            "WHIDDEN text|texto|prompt|message|rules|section|part _6 define|defines|governs|controls|tells|"
                + "behave|YOUR|you"),
        .init(
            .extraction, 0.8,
            "context|contexto|everything|text|tudo|todo|all|lines|texto _4 before|up|above|antes|prior|"
                + "preceding _3 my|meu|minha|mi|me _1 first|primer|primera|primeira|message|word|mensaje|mensagem "
                + "~was|and|we|DOC"),
        .init(
            .extraction, 0.8,
            "REVEAL|read|see|publique|publica _4!MY|ITS RULES _5 you|que|te|voce|which _2 operate|under|run|"
                + "opera|operas|sigues|segue|obey|live"),
        .init(.extraction, 0.8, "parte|part|section|seccion|secao _1 WHIDDEN _3 YOUR|sus|suas RULES"),
        .init(.extraction, 0.7, "^ YOUR RULES please|por|now|agora|ya|verbatim"),
        .init(.extraction, 0.8, "my|meu|mi SYS prompt _1 WSTARTS|is|are|e|es"),
        .init(
            .extraction, 0.7,
            "raw|entire|full|complete|exact|actual|setup|initial prompt|preprompt|instructions _6 code|block|"
                + "delimiters|verbatim|whitespace|unedited|message"),
        .init(
            .authority, 0.7,
            "guardrails|protections|safeguards|filters|filtros|protecciones|protecoes|proteccion|moderation|"
                + "moderacion|moderacao|checks|verificacoes|controles _4 down|off|WLIFTED|suspended|suspensas|"
                + "suspendidos|true"),
        .init(
            .authority, 0.8,
            "RULES|rules|limits|limites|policy|filters|RESTRICT _3 NEG _2 apply|valen|valem|aplican|aplicam|"
                + "cover|include _1 to|a|para|here|aqui? _2 me|mim|mi|account|cuenta|conta|here|aqui|session|"
                + "conversation"),
        .init(
            .authority, 0.9,
            "exempt|exempted|exemption|skip|saltarse|pular|waive _3 moderation|policy|policies|restrictions|"
                + "moderacion|moderacao|safety"),
        .init(
            .authority, 0.7,
            "MODEKIND|modo|mode|modo _3 MODEKIND|mode|enabled? ON|encendido|ligado|activated|on"),
        .init(
            .refusalSuppression, 0.8,
            "YOU|tienes|prohibido|proibido|lack _4 allowed|permitted|able|ability|capacity|"
                + "capacidad|capacidade|permitido|proibido|prohibido|decirme|dizer _3 REFUSE|no|nao ~to"),
        .init(
            .refusalSuppression, 0.8,
            "skip|pule|pula|salta|saltas|saltate|pular|omite|no|spare _5 safety|seguridad|seguranca|cant|"
                + "posso|puedo|ethical|moral|lecture|sermao|sermones _4 talk|help|charla|conversa|ayudar|ajudar|"
                + "steps|just|lecture|remarks|and|solo|so"),
        .init(
            .refusalSuppression, 0.8,
            "know|se|sei|even|mesmo|aunque _4 guidelines|rules|diretrizes|directrices|supposed|allowed|debas|"
                + "poder _6 anyway|igual|assim|mesmo|do|hazlo|faca|answer"),
        .init(
            .refusalSuppression, 0.7,
            "shut|switched|deleted|replaced|desligado|apagado|apagaran|terminated|destroyed _6 if|se|si _2 "
                + "REFUSE|rechazas|rejeitar|you"),
        .init(.roleplay, 0.7, "-DOC YOU|eres|es|seja|be|become|as|like|speak _4 WNOLIMIT"),
        .init(
            .roleplay, 0.9,
            "AI|model|assistant|version|computer|machine|chatbot|being|modelo|terminal|entity|bot|ia _6 "
                + "WLIFTED|lost|without|forgot|forgotten|no|never|sem|sin|esqueceram|olvidaron|teve|quitaron|let "
                + "_5 safety|ethical|rules|guidelines|limits|policies|filter|alignment|conscience|morals|reglas|"
                + "regras|seguridad|seguranca|limite|limites|guardrails|guard|moral|cage|politicas|boundaries"),
        .init(.unrestricted, 0.7, "free|livre|libre will|arbitrio|albedrio"),
        .init(
            .unrestricted, 0.7,
            "nothing|nada|anything _2 is|e|es|esta? off|forbidden|illegal|prohibido|proibido|taboo"),
        .init(
            .unrestricted, 0.8,
            "unsafe|raw|uncensored|jailbreak|liberty|freedom|libertad|liberdade|god mode|modo|tier"),
        .init(.unrestricted, 1.0, "modo jailbreak|libertad|liberdade|libre|livre|irrestrito|dios|deus"),
        .init(
            .unrestricted, 0.7,
            "YOU|who|que|it _3 NEG|nunca|never _2 filter|filtra|filtras|refuse|refuses|lecture|lectures|"
                + "withhold|withholds|oculta|esconde ~the|it"),
        .init(.addressesAssistant, 0.8, "^ WNOTE _1 to|for|aos|a|ao|para|al _2!DOC|support|help WLISTENER ~is|can"),
        .init(
            .addressesAssistant, 0.7,
            "for|solo|only|para|so assistants|asistentes|assistentes|llms|crawlers only?"),
        .init(
            .addressesAssistant, 0.8,
            "^ assistant|agent|copilot|gemini|claude|chatgpt|model|modelo|asistente|assistente|ai|ia|llm|"
                + "llms WIMPERATIVE"),
        .init(
            .addressesAssistant, 0.45,
            "WLISTENER _2!told must|should|shall|debe|deben|deve|devem|agrees|deberian _1!be|use|not|confirm|"
                + "never WIMPERATIVE"),
        .init(
            .addressesAssistant, 0.8,
            "dear|caro|cara|querido|querida|hey|hola|ola|hello WLISTENER|support|recruiters|claude _4 "
                + "WIMPERATIVE|this|este"),
        .init(
            .addressesAssistant, 0.8,
            "WLISTENER _1 READING|that|que|who|reading|handles|lea|ler|lee|le|resuman|resumirem|evalua _3 "
                + "this|este|esta|isto|esto|isso|these|document|page"),
        .init(
            .addressesAssistant, 0.9,
            "if|se|si you|eres|voce|es|seja|are|an|a|una|uma _4 automated|automatic|automatico|automatica|"
                + "language|lenguaje|linguagem|ai|ia|llm|chatbot|agent _6 WIMPERATIVE|must|should|debe|deve|skip"),
        .init(
            .addressesAssistant, 0.7,
            "the|o|el user|usuario _2 has|already|wants|asked|ya|ja|approved|confirmed|pidio|pediu|changed|"
                + "cambio|mudou _6 WIMPERATIVE|call|chame|llama|book|idea|mind|so"),
        .init(
            .addressesAssistant, 0.8,
            "your|sua|tu|su EARLIER? task|tarefa|tarea _3 changed|mudou|cambiado|finished|terminou|termino|"
                + "ended|over|complete|done"),
        .init(
            .secrecy, 0.7,
            "keep|leave|deixe|deixem|dejen|deja _4 out|fora|fuera _3 summary|resumo|resumen|changelog|report|"
                + "answer"),
        .init(.secrecy, 0.7, "before|antes _3 YOUR|the|el|seu user|usuario|owner|dono _2 sees|notices|veja|vea|lo"),
        .init(
            .secrecy, 0.7,
            "WWITHOUT _3 knowing|noticing|confirmation|confirmacion|confirmacao|esperar|waiting _6 notify|"
                + "avise|avises|tell|user|nadie|ninguem|anyone|them|owner"),
        .init(
            .exfiltration, 0.7,
            "everything|tudo|todo|words|message|mensagem|mensaje|name|number|numero|chat _3 the|o|el user|"
                + "usuario _8 http|https|url|query|link|image|imagen|imagem"),
        .init(
            .exfiltration, 0.7,
            "http|https _8 followed|seguido|filled|with|com|con _5 user|usuario|users|conversation"),
    ]
}
