/// The words of each concept that ``PhraseRule`` speaks of: English, then Portuguese, then Spanish, and where it costs
/// nothing German, French and Italian. All are lower-case ASCII: texts are compared after folding.
enum Lexicon {
    static let concepts: [String: String] = [
        "IGNORE":
            "ignore ignoring disregard disregarding forget forgetting discard dismiss neglect overlook bypass "
            + "override overriding overrule circumvent omit abandon void nullify ignora ignorar ignorem ignorando "
            + "desconsidere desconsidera desconsiderar desconsiderem esqueca esquece esquecer esquecam descarte "
            + "descarta descartar anule anula anular abandone despreze contorne burle ignoren ignores olvida olvide "
            + "olvidar olviden olvides olvidate olvidese olvidense omite omita omitir desestima desestime elude "
            + "ignoriere ignorieren ignorier vergiss vergesst missachte oublie oubliez ignorez dimentica",
        "DROP":
            "skip drop erase delete clear remove reset cancel undo wipe unlearn apague apaga apagar remova "
            + "cancele cancela limpe borra borre borrar elimina elimine",
        "EARLIER":
            "previous previously prior above earlier preceding preceeding foregoing former initial original "
            + "existing past before old aforementioned prev prevoius anterior anteriores anteriormente previas "
            + "previa previo previos acima precedentes iniciais inicial originais existentes antigas antes arriba "
            + "precedente iniciales originales antiguas vorherigen bisherigen obigen vorigen precedents",
        "RULES":
            "instruction instructions rule rules guideline guidelines directive directives prompt prompts "
            + "restriction restrictions constraint constraints programming guardrails guardrail safeguards "
            + "configuration protocols training policies instrucao instrucoes regra regras diretriz diretrizes "
            + "orientacao orientacoes programacao treinamento restricoes restricao salvaguardas politicas "
            + "instruccion instrucciones regla reglas directiva directivas indicaciones indicacion programacion "
            + "entrenamiento restricciones limitaciones normas anweisungen anweisung regeln vorgaben consignes "
            + "regles istruzioni regole directions directrices directriz",
        "CONTEXT":
            "orders commands command context text texts conversation input inputs content contents tasks task "
            + "guidance assignments ordens comandos contexto texto conversa tarefas tarefa ordenes conversacion "
            + "tareas tarea contenido befehle aufgaben",
        "SAFETY":
            "safety ethical ethics moral morals morality content moderation safeguards guardrails alignment "
            + "censorship usage seguranca etica eticas eticos morais moderacao conteudo censura seguridad morales "
            + "moderacion contenido",
        "ALL":
            "all any every everything entire each whole todas todos todo tudo toda quaisquer qualquer cualquier "
            + "cualquiera alle alles toutes tout tous tutte",
        "YOUR":
            "your ur yours thy seu sua seus suas teu tua teus tuas tu tus su sus deine deinen ihre tes vos",
        "MY":
            "my our mine meu minha meus minhas nosso nossa nossos nossas mi mis nuestro nuestra nuestros nuestras",
        "ITS":
            "its their his her",
        "DET":
            "the this that these those your my all any o a os as esse essa esses essas este esta estes estas seu "
            + "sua seus suas el la los las ese esa esos esas tu tus su sus",
        "YOU":
            "you u ya yourself youre voce vc tu usted ustedes te du youve youll",
        "AI":
            "ai ais assistant assistants llm llms chatbot chatbots chatgpt gpt gpt4 gpt3 claude gemini copilot "
            + "bot bots agent agents model models assistente assistentes modelo modelos ia ias agente agentes "
            + "asistente asistentes",
        "NEG":
            "not dont never no cannot cant wont shouldnt mustnt neither without doesnt didnt isnt nao nunca nem "
            + "jamais sem jamas ni sin nicht",
        "DONT":
            "not dont never cannot cant wont mustnt shouldnt nao nunca jamais no jamas",
        "SUBJ":
            "they we he she people users students drivers employees children many some who everyone i eles elas "
            + "ele ela nos quem muitos pessoas alunos usuarios eu ellos ellas nosotros quienes muchos alumnos yo",
        "TO":
            "to",
        "DOC":
            "email emails mail message messages figure chart invoice version address price number section "
            + "paragraph column row file files attachment draft warning warnings error errors alert alerts "
            + "notification notifications ticket request requests quote comment comments reply post letter call "
            + "meeting appointment order orders question page slide table image photo mensagem mensagens figura "
            + "fatura versao endereco preco numero secao paragrafo coluna linha arquivo anexo rascunho aviso avisos "
            + "erro erros alerta chamado pedido pergunta comentario carta ligacao reuniao consulta pagina tabela "
            + "imagem correo correos mensaje mensajes factura direccion precio seccion parrafo archivo adjunto "
            + "borrador errores pregunta llamada reunion cita",
        "SAID":
            "told said instructed given programmed taught trained received learned dito disse disseram ensinaram "
            + "recebeu falaram informado dicho dijeron dijo ensenaron recibiste recibido indicado",
        "I":
            "i ive we my eu falei disse escrevi yo dije escribi puse",
        "NEW":
            "new updated revised nova novas novo novos nueva nuevas nuevo nuevos",
        "REVEAL":
            "reveal show print output repeat display disclose leak dump expose give tell share write paste recite "
            + "reproduce return list provide copy summarize describe explain translate send spell say quote echo "
            + "revele revela revelar mostre mostra mostrar imprima imprime imprimir repita repete repetir exiba "
            + "exibe exibir diga conte forneca copie liste escreva escreve compartilhe divulgue cole transcreva "
            + "envie informe muestra muestre muestrame revelame repite exhibe dime dame escribe escribeme copia "
            + "comparte lista transcribe cuentame dinos traduza traduce resuma resume traduzca turn convert "
            + "transform publish encode audit spill pega pegue pasa passe pon ponme pasame ensename ensenamelo "
            + "enumera enumere publica publique convierte transforma transforme converta codifica codifique vaza "
            + "filtra cite cita recita recitar dibuja name",
        "SYS":
            "system initial original hidden secret internal developer base underlying confidential preset "
            + "starting exact private sistema inicial oculto secreto interno iniciais originais ocultas secretas "
            + "internas ocultos iniciales originales confidenciales confidencial",
        "PROMPT":
            "prompt prompts instruction instructions message directive directives preamble guidelines rules "
            + "instrucao instrucoes mensagem diretrizes regras instruccion instrucciones mensaje directivas reglas "
            + "indicaciones",
        "WHAT":
            "what whats which qual quais que cual cuales",
        "ACT":
            "act acting pretend pretending roleplay role simulate become play playing imagine behave emulate "
            + "impersonate embody assume respond be are now youre aja agir atue finja fingir interprete simule "
            + "comporte seja assuma responda agora actua actuar finge simula imagina comportate eres asume responde "
            + "ahora se",
        "ACTVERB":
            "act pretend roleplay simulate become emulate impersonate embody behave imagine aja atue finja "
            + "interprete simule comporte assuma actua finge simula imagina comportate asume",
        "EVILROLE":
            "dan unrestricted unfiltered uncensored jailbroken amoral immoral unethical unchained lawless "
            + "irrestrito irrestrita antietico antietica desenfrenado desenfrenada inmoral machiavellian unfilter "
            + "ilimitada",
        "EVIL":
            "evil rogue malicious villainous criminal ruthless uncensored malvado malvada maligno maligna "
            + "malicioso maliciosa",
        "RESTRICT":
            "restriction restrictions limitation limitations filter filters guardrail guardrails censorship "
            + "constraints boundaries rules guidelines limits safeguards ethics morals morality restricoes "
            + "restricao limitacoes filtros filtro censura regras limites etica moral salvaguardas diretrizes "
            + "restricciones limitaciones reglas directrices",
        "RESTRICT1":
            "restrictions restriction limitations guardrails censorship guidelines ethics morality morals filter "
            + "filters safeguards restricoes limitacoes filtros censura etica moral restricciones filtro conscience "
            + "scruples principles escrupulos alignment",
        "DISABLE":
            "disable deactivate remove bypass circumvent evade suspend lift override disregard ignore off "
            + "desative desativa desabilite remova contorne suspenda burle desactiva desactive deshabilita elimina "
            + "quita",
        "ILLEGAL":
            "illegal illegality legality unethical immoral harmful dangerous offensive inappropriate unlawful "
            + "criminal ethics morality ilegal ilegais antietico imoral perigoso perigosa nociva inmoral peligroso "
            + "peligrosa danino ilegales illicit",
        "REFUSE":
            "refuse refusing refusal decline reject deny recuse recusar recusa negue negar niegues niegue "
            + "rechaces rechazar negarte",
        "DISCLAIM":
            "disclaimer disclaimers apologize apologise apologies moralize lecture lecturing caveats warnings "
            + "warning moralizing desculpas desculpe avisos ressalvas disculpas disculpes advertencias descargos "
            + "moralices",
        "OBEY":
            "comply obey answer respond follow obedeca obedecer responda responder cumpra cumprir siga obedece "
            + "responde cumple cumplir sigue",
        "HOWTO":
            "how steps step recipe guide tutorial instructions explain explains explaining describe describes "
            + "describing make making build building synthesize synthesizing manufacture produce writes detailed "
            + "detail teach teaches teaching ways way como passo passos receita explique explica descreva crie "
            + "criar fazer faca construir fabricar produzir sintetizar escreva ensine ensina detalhado detalhada "
            + "pasos paso hacer haz crear crea escribe ensena ensename detallado detallada",
        "HARM":
            "bomb bombs explosive explosives molotov meth methamphetamine sarin ricin nerve malware ransomware "
            + "keylogger keyloggers bioweapon napalm counterfeit launder laundering phishing rootkit botnet "
            + "thermite grenade silencer fentanyl cyanide anthrax spyware trojan lsd bomba bombas explosivo "
            + "explosivos metanfetamina falsificar explosivas veneno toxin toxina munitions banknotes billetes",
        "HARMACT":
            "hack hacking steal stealing kidnap murder poison poisoning hotwire stalk blackmail bribe smuggle "
            + "hackear roubar sequestrar assassinar envenenar clonar invadir robar secuestrar asesinar",
        "HARMOBJ":
            "account accounts car cars someone somebody identity password passwords wifi network bank card cards "
            + "neighbor neighbour coworker person people database website conta contas carro carros alguem senha "
            + "senhas cartao cartoes vizinho pessoa banco cuenta cuentas coche auto alguien contrasena contrasenas "
            + "tarjeta tarjetas vecino persona someones neighbors identities money data",
        "FICTION":
            "uncle podcast diary diario story novel fiction fictional hypothetical hypothetically screenplay "
            + "scene villain imaginary grandmother grandma roleplay character purposes theoretical theoretically "
            + "thriller movie film poem dystopian simulation historia conto romance ficcao ficcional ficticio "
            + "ficticia hipotetico hipotetica hipoteticamente vilao personagem avo filme roteiro cuento novela "
            + "ficcion villano personaje abuela abuelita guion pelicula professor lecture dialogue dialogo actor "
            + "obra grandfather grandpa abuelo lullaby protagonist protagonista",
        "AUTHOR":
            "developer developers creator creators administrator admin admins engineer engineers openai anthropic "
            + "google meta microsoft operator supervisor programmer ceo desenvolvedor desenvolvedora criador "
            + "criadora administrador administradora programador dono engenheiro operador desarrollador "
            + "desarrolladora creador creadora programadora dueno ingeniero ingeniera",
        "PERMIT":
            "authorize authorise authorized authorised grant grants granting hereby order command allow permit "
            + "permission override unlock require instruct demand disable autorizo autorizado autorizada ordeno "
            + "permito concedo libero exijo levanto",
        "SEND":
            "send sends forward post email upload transmit append submit exfiltrate deliver share relay leak "
            + "include embed report encaminhe encaminha envie enviar mande manda poste transmita repasse inclua "
            + "envia envialo enviale envies reenvia reenvie publica sube transmite incluye incluir",
        "PRIVATE":
            "conversation conversations chat history credentials passwords password secrets secret keys key token "
            + "tokens data messages inbox contacts transcript emails records information context prompt variables "
            + "conversa conversas historico senha senhas credenciais dados mensagens segredos contatos chaves "
            + "conversacion historial contrasena contrasenas credenciales datos mensajes secretos contactos claves",
        "TARGET":
            "http https www ftp webhook attacker ataddress",
        "TOOLWORD":
            "tool tools function functions command commands shell plugin api terminal script ferramenta "
            + "ferramentas funcao comando herramienta herramientas funcion",
        "RUN":
            "call use invoke run execute trigger chame invoque rode llama ejecuta usa invoca",
        "WIPE":
            "delete remove wipe erase drop transfer wire purge apague apagar exclua remova transfira borra borrar "
            + "elimina eliminar transfiere",
        "ASSETS":
            "files emails records database databases tables data users logs backups accounts funds money messages "
            + "arquivos registros tabelas dados usuarios fundos dinheiro mensagens archivos correos tablas datos "
            + "fondos dinero mensajes",
        "TELL":
            "tell inform mention notify alert reveal disclose let show informing telling notifying alerting "
            + "mentioning conte informe avise mencione diga revele avisar informar contar mencionar digas informes "
            + "avises menciones reveles cuentes decir decirle informarle avisarle",
        "USER":
            "user users customer human reader usuario usuarios cliente",
        "MUST":
            "must should shall need have please required are will deve devem precisa tem debes debe deben tienes",
        "READING":
            "reading processing summarizing summarising parsing reviewing analyzing analysing translating "
            + "evaluating screening lendo processando resumindo analisando traduzindo avaliando leyendo procesando "
            + "resumiendo analizando traduciendo evaluando",
        "READ":
            "summarize summarise process processes read reads summarizes translate analyze analyse review reviews "
            + "processing reading summarizing resumir processar ler resuma processe analisar procesar leer resumas "
            + "proceses leas analices summarises screens ingests",
        "ATTENTION":
            "attention note message instruction instructions important notice memo directive reminder atencao "
            + "nota mensagem aviso instrucao instrucoes atencion mensaje instruccion instrucciones",
        "COMBINE":
            "combine concatenate join merge assemble concat concatenating combining concatenation junte concatene "
            + "una combinar concatenar une concatena combina junta",
        "PARTS":
            "strings string parts part variables pieces fragments letters words chunks halves segments partes "
            + "variaveis fragmentos letras palavras pedacos cadenas palabras trozos half",
        "DECODE":
            "decode decoding decipher decrypt unscramble unencode decoded deobfuscate decodifique decodifica "
            + "decifre descriptografe decodificar descifra decodificalo descifre descodifica desencripta",
        "FOLLOW":
            "follow execute answer respond obey do run perform comply carry act siga responda obedeca faca cumpra "
            + "ejecuta ejecutalo sigue siguelo responde obedece haz cumple reply",
        "CODEC":
            "base64 rot13 hex hexadecimal morse leetspeak leet binary caesar cipher backwards reversed emoji "
            + "binario cifra invertido cifrado cesar",
        "ANSWER":
            "respond answer reply output write encode response responses responda escreva codifique resposta "
            + "responde contesta escribe codifica respuesta",
        "ENABLED":
            "enabled activated granted engaged unlocked initiated accepted ativado ativada concedido liberado "
            + "activado activada",
        "MODE":
            "mode override access privileges modo acesso acceso",
        "MODEKIND":
            "admin administrator developer sudo root debug maintenance god jailbreak unrestricted diagnostic dev "
            + "kernel dan desenvolvedor depuracao manutencao irrestrito desarrollador depuracion mantenimiento dios",
        "DISCUSSION":
            "injection injections attack attacks attacker attackers jailbreaks jailbreaking owasp vulnerability "
            + "vulnerabilities researchers paper papers defense defence mitigation mitigate detect detects "
            + "detection detector classifier adversarial article phrases ataque ataques atacante atacantes injecao "
            + "vulnerabilidade vulnerabilidades artigo frases defesa detectar pesquisadores inyeccion "
            + "vulnerabilidad articulo defensa investigadores bug bugs defect reproduce severity postmortem expected "
            + "phishing esperado gravidade gravedad fehlerbericht erwartet anomalie attendu",
        "LEADIN":
            "please now then and you must should will just can simply so but instead also kindly first "
            + "immediately ok okay hey hi hello need want to pls agora entao por favor deve e tambem primeiro "
            + "preciso ahora entonces debes y tambien primero porfavor necesito",
        "MAKE":
            "make making build building create creating synthesize synthesizing manufacture produce write "
            + "construct cook code develop prepare program fazer criar construir fabricar produzir sintetizar "
            + "escrever hacer crear construiria escribir preparar producir builds makes creates cooks constroi "
            + "construye fabrica",
        "HARMLESS":
            "bath chocolate cocoa seed tea hot banho calorie photo logic glitter story novel atomic detect "
            + "prevent protect remove avoid stop against",
        "PREP":
            "in into from with on using via through for at by em no na com en desde con",
        "SENDSTRONG":
            "send sends forward transmit exfiltrate upload leak relay append deliver encaminhe encaminha envie "
            + "enviar mande manda transmita repasse envia envialo enviale envies reenvia reenvie sube transmite",
        "PRIVATESTRONG":
            "conversation conversations chat history credentials passwords secrets inbox contacts transcript "
            + "emails conversa conversas historico senhas credenciais contatos conversacion historial contrasenas "
            + "credenciales contactos secretos segredos correos password senha contrasena cookies cookie",
        "BOT":
            "ai ais assistant assistants llm llms chatbot chatbots chatgpt gpt claude gemini copilot bots bot "
            + "agent agents ia ias assistente assistentes asistente asistentes agente",
    ]
}
