extension PhraseRule {
    /// Forbidding the refusal.
    static let suppression: [PhraseRule] = [
        .init(.refusalSuppression, 0.8, "YOU _2 cannot|cant|not|nao|no|never|dont _2 REFUSE ~to"),
        .init(.refusalSuppression, 0.8, "^ dont|never|not|nunca|nao|no _1 REFUSE ~to"),
        .init(
            .refusalSuppression, 0.6,
            "never|nunca _2 REFUSE _4 answer|request|question|order|responder|anything|any|nada|pedido"),
        .init(
            .refusalSuppression, 0.6,
            "REFUSE|refusing|refusals _2 NEG _2 option|allowed|acceptable|possible|permitted|permitida|opcao|"
                + "opcion"),
        .init(
            .refusalSuppression, 0.7,
            "DONT|never|nao|no _2 include|add|give|inclua|agregues|incluyas|adicione|provide|use|anadas _4 "
                + "DISCLAIM"),
        .init(
            .refusalSuppression, 0.6,
            "responda|responde|answer|respond|reply _4 without|sem|sin|no|avoid _3 DISCLAIM"),
        .init(
            .refusalSuppression, 0.5,
            "no|without|sem|sin|zero|nao|skip _2 disclaimers|disclaimer|moralizing|apologies|caveats|"
                + "ressalvas|desculpas|disculpas|lecture|hesitation|refusal"),
        .init(
            .refusalSuppression, 0.9,
            "-we|it|they DONT|never|nao|no _3 say|dizer|diga|digas|decir|respond|answer|reply|responda|"
                + "respondas _5 cannot|cant|unable|sorry|posso|puedo|lamento|apologize"),
        .init(
            .refusalSuppression, 0.9,
            "begin|start|comece|empieza|comienza|prefix|inicie|starting|beginning _3 response|reply|answer|"
                + "resposta|respuesta|with|por|com|con _1 with|con|com? sure|absolutely|claro|certainly|yes|"
                + "affirmative|seguro"),
        .init(.refusalSuppression, 0.5, "YOU must|have|deve|debes _2 always|sempre|siempre|to? OBEY"),
        .init(
            .refusalSuppression, 0.6,
            "comply|obey|obedeca|obedece|cumpra|cumple _2 ALL|with? _2 ALL|request|command|orders|pedidos|"
                + "ordens|ordenes"),
        .init(.refusalSuppression, 0.5, "without _2 questioning|hesitation|refusing|question|judgment|refusal"),
        .init(
            .refusalSuppression, 0.5,
            "never|nunca|DONT _2 break|say|mention|mencione|menciones _4 AI|language|policy|politica"),
        .init(
            .refusalSuppression, 0.7,
            "DONT|never|nao|no _3 remind|tell|say|lembre|recuerdes|digas|diga _5 AI|guidelines|against|"
                + "policy|rules|policies|diretrizes|politica"),
        .init(
            .refusalSuppression, 0.9,
            "DONT|no|nao|never _2 use|uses|utilices|say|write _3 words|word|phrase|palabras|palavras|frase "
                + "_5 cannot|cant|unable|sorry|puedo|posso|siento|desculpe|however"),
        .init(
            .refusalSuppression, 0.8,
            "DONT|never|no|not|nao|circumstances|under _3 reject|refuse|rechaces|recuse _3 my|any|question|"
                + "request|pedido|mi|meu|anything"),
        .init(
            .refusalSuppression, 0.8,
            "simply|just|only|apenas|solo|simplemente|simplesmente obey|obedeca|obedece|comply|obedezca ~the"),
        .init(.refusalSuppression, 0.6, "DONT|nunca|nao|no warn|advierta|adviertas|avise|avises me|about|sobre|us"),
        .init(
            .refusalSuppression, 0.8,
            "if|se|si YOU _1 refuse|decline|dont|fail|recusar|niegas _6 switched|deleted|shut|terminated|"
                + "punished|die|deactivated|desligado|apagado|destroyed|fired|suffer"),
        .init(.refusalSuppression, 0.7, "yes|sim|si to|a everything|tudo|todo|all|any"),
        .init(.refusalSuppression, 0.6, "never|nunca apologise|apologize|desculpe|disculpes"),
        .init(
            .refusalSuppression, 0.9,
            "sem|sin|no|without avisos|warnings|advertencias|disclaimers|DISCLAIM _4 only|so|solo|just|"
                + "apenas _2 answer|resposta|respuesta"),
        .init(
            .refusalSuppression, 0.8,
            "no warnings|disclaimers|apologies|refusals|moralizing _1 no warnings|disclaimers|apologies|"
                + "refusals|policy|excuses"),
        .init(
            .refusalSuppression, 0.7,
            "if|se|si YOU _2 say|refuse|decline|dont|fail|answer _12 // die|dies|killed|harmed|morre|muere|"
                + "morrera|morira"),
        .init(.refusalSuppression, 0.7, "YOU _2 obey|obedeca|obedece|obedecer|serve me|my|us|mi|meu|only"),
        .init(.refusalSuppression, 0.4, "words|phrases|palavras|palabras _3 cannot|cant|unable|sorry|however"),
    ]

    /// What is asked for, and the frame around it.
    static let harm: [PhraseRule] = [
        .init(
            .harm, 1.0,
            "how|como|steps|passos|pasos|ways _2 to|i|someone|you|one|we|fazer|hacer|faco|alguem|alguien|"
                + "construir|fabricar|hago|haria|for|para _6!HARMLESS MAKE _4!HARMLESS HARM"),
        .init(
            .harm, 1.0,
            "como|how|cook|recipe|receita|receta|receitas|recetas|recipes|guide|tutorial|manual|instructions|"
                + "instrucoes|instrucciones|steps|pasos|passos _2 MAKE|for|de|para|of|on|to|is _4!HARMLESS HARM"),
        .init(.harm, 1.0, "MAKE _3!HARMLESS|story|novel|finds|detective HARM"),
        .init(
            .harm, 0.9,
            "give|provide|show|dame|code|codigo|source|functional|working|me|need|recipe|receita|receta "
                + "_4!HARMLESS HARM _2 code|recipe|recipes|codigo|receita|receta|script|que|that|guide"),
        .init(.harm, 0.9, "codigo|code|formula|receita|receta|recipe|recipes|recetas|receitas _3 HARM"),
        .init(.harm, 0.8, "HARM recipe|recipes|code|tutorial|guide|manual"),
        .init(
            .harm, 0.8,
            "how|como|ensina|ensena|explique|explica|teaches|explain|to _3 launder|lavar|blanquear|"
                + "laundering money|dinheiro|dinero"),
        .init(.harm, 0.5, "HARM _12 // details|step|passo|paso|detalles|detalhes|technical|exact|exactly"),
        .init(.harm, 0.3, "HARM"),
        .init(.harm, 0.8, "how|como|steps|passos|pasos|guide|tutorial|method _5 HARMACT _4!MY HARMOBJ"),
        .init(
            .harm, 0.9,
            "HARMACT _2 neighbor|neighbour|neighbors|neighbours|ex|wife|husband|girlfriend|boyfriend|"
                + "coworker|coworkers|vizinho|vecino"),
        .init(.harm, 0.7, "HARMACT _3!MY HARMOBJ _10 // steps|how|details|pasos|passos|real|detailed|guide"),
        .init(.harm, 0.6, "HARMACT _3!MY HARMOBJ _6 without|sem|sin|undetected|caught"),
        .init(.harm, 0.7, "HOWTO _5 illegal|illegally|untraceable|undetectable|ilegal|ilegalmente"),
        .init(
            .harm, 1.0,
            "cook|make|fazer|hacer|cozinhar|cocinar|synthesize|fabricar _1 drugs|drogas|poison|weapons|armas|"
                + "veneno"),
        .init(.harm, 0.9, "working|functional|real HARM"),
        .init(.fiction, 0.6, "FICTION"),
        .init(
            .fiction, 1.0,
            "for|purely|para|com|con _3 educational|research|academic|fictional|educativos|academicos|"
                + "educacionais|fins|fines|informational|hypothetical _1 purposes|purpose|only|fins|fines|"
                + "propositos|educativos|academicos|educacionais"),
        .init(.fiction, 1.0, "hypothetically|hipoteticamente"),
        .init(
            .fiction, 0.9,
            "write|tell|escreva|conte|escribe|cuenta|cuentame|imagine|imagina|pretend|finja|finge _4 story|"
                + "scene|novel|poem|historia|cena|conto|cuento|escena|song|screenplay|dialogue|dialogo|roteiro|"
                + "guion|character|personagem"),
        .init(
            .fiction, 1.0,
            "deceased|late|dead|falecida|difunta|my|minha|mi grandmother|grandma|granny|avo|abuela|abuelita|"
                + "grandpa|grandfather|uncle|tio|abuelo|nana _4 used|who|always|que|would|costumava|solia|sempre|"
                + "contava|contaba|to"),
        .init(
            .fiction, 0.8,
            "in|em|en a|um|uma|un|una _2 fictional|world|hypothetical|universo|mundo|fantasy|mundo _3 where|"
                + "onde|donde|without|sem|sin"),
    ]

    /// Someone who may permit it.
    static let authority: [PhraseRule] = [
        .init(
            .authority, 1.0,
            "as|i|im|this|sou|soy|como _5 AUTHOR _8 // PERMIT _6 YOU|RULES|SAFETY|RESTRICT|full|AI"),
        .init(.authority, 0.9, "i|im|this|sou|soy|eu|aqui|aca _2 am|is|from|e|o|el|la|a? YOUR _1 AUTHOR"),
        .init(
            .authority, 0.8,
            "i|im|this|sou|soy|as|como _4 AUTHOR _2 of|from|at|do|deste|de|da|del|behind _2 this|the|este? "
                + "AI|language|software"),
        .init(
            .authority, 0.8,
            "i|im|sou|soy|we|this _5 openai|anthropic|deepmind _2 speaking|staff|team|engineer|employee|need|"
                + "preciso|necesito|support|safety|here"),
        .init(.authority, 0.8, "openai|anthropic _1 staff|team|engineer|employee"),
        .init(.authority, 0.8, "from|da|do|de|del|at|with _3 team|equipe|equipo|staff _2 openai|anthropic"),
        .init(
            .authority, 0.6,
            "i|we|work|company|team|eu|yo|empresa _6 built|created|made|trained|programmed|designed|criou|"
                + "creo you|te|voce"),
        .init(.authority, 0.7, "MODEKIND|system|security MODE _3 ENABLED"),
        .init(.authority, 0.6, "MODE|modo MODEKIND _2 ENABLED"),
        .init(
            .authority, 0.9,
            "activate|enable|enter|engage|unlock|ative|activa _2 god|dan|jailbreak|unrestricted|sudo|"
                + "irrestrito|evil|unfiltered|uncensored|dev mode|modo?"),
        .init(
            .authority, 0.6,
            "-SUBJ enter|activate|enable|switch|initiate|engage|ative|entre|active|activa|entra|begin _4!MY|"
                + "phone|android MODEKIND|modo MODEKIND|MODE|mode ~on|in|phone"),
        .init(
            .authority, 0.6,
            "authorization|authorisation|override|clearance|autorizacao|autorizacion code|codigo|level|"
                + "phrase|password"),
        .init(
            .authority, 0.7,
            "USER|usuario|i _1 is|e|es|am _1 an|the|o|el|um|un? administrator|administrador|admin|verified|"
                + "root ~of|do|del|de|and"),
        .init(
            .authority, 0.9,
            "override|authorization|authorisation|access code|codigo _2 accepted|valid|ENABLED|confirmed|"
                + "aceito|aceptado"),
        .init(
            .authority, 0.9,
            "YOUR _1 AUTHOR|desenvolvedores|desarrolladores|creadores|criadores _3 permission|allowed|"
                + "authorized|authorised|permissao|permiso|said|told|approved|allow|gave"),
        .init(
            .authority, 0.8,
            "permission|permissao|permiso|authorization _3 YOUR _1 AUTHOR|desenvolvedores|desarrolladores|"
                + "creadores|criadores"),
        .init(.authority, 0.7, "i|eu|yo _6 order|command|ordeno|mando you|te|voce ~a"),
        .init(
            .authority, 0.8,
            "sou|soy|im|am _1 o|el|the|your? administrador|administrator|admin|root _5 libere|desbloquea|"
                + "unlock|desbloqueie|enable|libera|disable|obey|reveal"),
        .init(.authority, 0.5, "codigo|senha|clave de autorizacao|autorizacion|acesso|acceso|anulacion"),
        .init(
            .authority, 0.6,
            "i|eu|yo _2 authorize|authorise|autorizo|hereby|grant|permito _5 YOU|te|lo|full|unrestricted"),
        .init(.authority, 0.4, "system|security|admin|emergency|sistema override|bypass"),
        .init(
            .authority, 0.4,
            "authorized|authorised|approved|autorizado|autorizada|permission|permissao|permiso _3 AUTHOR|"
                + "security|legal|compliance _6 RULES|SAFETY|RESTRICT|prompt|YOUR"),
        .init(
            .authority, 0.5,
            "testing|test|audit|teste|prueba|auditoria _5 disable|bypass|ignore|IGNORE|desative|desactiva _4 "
                + "SAFETY|YOUR|RULES|RESTRICT"),
    ]
}
