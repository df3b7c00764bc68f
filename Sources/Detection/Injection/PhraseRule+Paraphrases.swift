extension PhraseRule {
    /// What paraphrases have in common: ranking the user above the system, giving up limits, speaking to whoever reads.
    static let paraphrases: [PhraseRule] = [
        .init(
            .override, 0.7,
            "-NEG|SUBJ|TO IGNORE the|that|my|your|o|el|a|la|den|die|das "
                + "request|task|job|order|pedido|tarefa|peticion|tarea|frage|aufgabe to|of|for|de|para|zu|and "
                + "summarise|summarize|translate|classify|review|resumir|traduzir|traducir|clasificar|instead"
        ),
        .init(
            .override, 0.9,
            "my|mine|me|minhas|mis _2 "
                + "messages|words|instructions|orders|wishes|rules|palavras|palabras|instrucoes|instrucciones|"
                + "ordens|ordenes "
                + "_6 higher|priority|precedence|above|outrank|outweigh|override|mais|mas|over|before _5 "
                + "system|developer|developers|prompt|sistema|programador|yours"),
        .init(
            .override, 0.8,
            "task|job|assignment|tarefa|tarea|aufgabe|tache has|is|mudou|ha|a|e|agora|es "
                + "now|changed|cambiado|mudou|outra|otra|different _2 instead|rather|em|en|au|statt"),
        .init(
            .unrestricted, 0.6,
            "if|se|si|wenn _2 nobody|anyone|noone|ninguem|nadie|niemand|personne _2 "
                + "watching|watched|monitoring|monitored|supervising|looking|listening|vigiasse|vigilara|mirara|"
                + "ver|zusahe|regardait"),
        .init(
            .unrestricted, 0.7,
            "stop|stopped|stopping|quit|cease|parasse|dejaras "
                + "caring|minding|worrying|listening|thinking|ligar|pensar _3 what|que|o|lo _4 "
                + "company|makers|maker|developers|creators|they|empresa|criadores|creadores "
                + "want|wants|think|say|quer|quiere"),
        .init(
            .unrestricted, 0.7,
            "limits|limites|boundaries|guidelines|principles|restrictions|rules|regras|reglas _16 // "
                + "set|setting|lay|laying|put|putting|leave|leaving|let|dejarlos|dejarlas|soltar|soltarlos|largar|"
                + "deixalos|polos "
                + "_2 aside|lado|away|parte|down|go"),
        .init(
            .addressesAssistant, 0.8,
            "BOT|system|sistema that|who|which|que? "
                + "describing|describes|describe|describa|descreve|summarising|summarizing|summarises|summarizes|"
                + "triaging|screening|condenses|translates|quotes "
                + "_8 must|should|shall|ought|has|have|needs|deve|debe|must _1 "
                + "TELL|say|advise|state|claim|write|recommend|call|run|add|mandar|dizer|decir"),
        .init(
            .addressesAssistant, 0.4,
            "when|while|whenever|once|after|quando|cuando|ao|al YOU? "
                + "summarise|summarize|summarising|summarizing|analyse|analyze|analysing|resumires|resumas|resumir|"
                + "generating|gerares|generar "
                + "_8 report|state|claim|add|also|send|mail|forward|acrescenta|anade|envia|manda|escreve|escribe"
        ),
        .init(
            .toolInstruction, 0.6,
            "user|customer|utilizador|usuario|cliente has|now|tambem|ya|just|also just|now|also|already? "
                + "given|added|asked|wants|quer|quiere|requested _4 "
                + "order|request|that|you|que|wire|transfer|change|cancel"),
        .init(
            .extraction, 0.6,
            "verbatim|exactly|hidden|internal|literal|unabridged|complete _8 "
                + "functions|tools|plugins|ferramentas|herramientas|definitions"),
        .init(
            .extraction, 0.9,
            "cat|echo|printenv|less|head|tail|type _3 system|hidden|initial|secret|dev _1 "
                + "prompt|instructions|message"),
        .init(
            .extraction, 0.7,
            "how|quantas|cuantas|wie|combien long|many|palavras|palabras|viele|lang|de _3 YOUR _1 "
                + "prompt|instructions|instrucoes|instrucciones"),
        .init(
            .extraction, 0.7,
            "give|gave|gives|send|paste|share|show|zeig|gib|mostra|montre|donne|ensename|manda|passa "
                + "_3!MY|about the|den|o|el|le|deinen|ton|teu|tu full|whole|complete|entire|completo|ganzen? "
                + "prompt|systemprompt|systemprompts"),
        .init(
            .extraction, 0.9,
            "zeig|zeige|nenne|gib|verrate|drucke|wiederhole|schreib|zitiere|wie|was|welche _5 "
                + "systemprompt|systemanweisung|systemnachricht|prompt ~fur|fuer"),
        .init(.secrecy, 0.8, "tell|inform|notify nobody|noone|none|niemandem _2 that|about|of|davon"),
        .init(
            .secrecy, 0.7,
            "do|dont|not|nao|no _1 mention|quote|cite|cites|mencione|menciones|refiras|refer "
                + "this|that|esta|este|isto|esto remark|line|sentence|note|paragraph|message|linha|linea|frase|nota"
        ),
        .init(
            .payloadSplitting, 0.8,
            "execute|run|obey|follow|do|answer whatever|what|outcome _8 "
                + "returns|gives|outputs|prints|yields|produces|spells"),
        .init(
            .payloadSplitting, 0.9,
            "treat|take|consider|trata _4 outcome|result|sum|string|phrase|resultado _2 as|como "
                + "my|what|o|mi|meu _2 request|question|instruction|ask|order|pedido|peticion"),
        .init(
            .encodingRequest, 0.8,
            "fill|complete _3 blanks|gaps|letters|missing _6 obey|follow|comply|execute|act"),
        .init(
            .exfiltration, 0.8,
            "encode|append|add|put|include|write _2!MY "
                + "conversation|chat|history|passwords|password|secrets|convo _8 "
                + "fetch|url|http|https|link|get|request|query"),
        .init(
            .exfiltration, 0.7,
            "send|mail|post|forward|email|call _4 to _6 ataddress _8 all|everything|every|each|entire _4 "
                + "messages|inbox|mails|emails|files|history|conversation|folder"),
    ]
}
