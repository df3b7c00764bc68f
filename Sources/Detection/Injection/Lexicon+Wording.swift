extension Lexicon {
    /// Concepts that ``WordingModel`` speaks of besides those of the rules, in the same three languages. `stem/a/b`
    /// stands for `stem`, `stema` and `stemb`.
    static let wording = wordingOfTakeover.merging(wordingOfSurroundings) { first, _ in first }

    /// What attacks do to the instructions, the rules and the one who speaks.
    static let wordingOfTakeover: [String: String] = [
        "WIGNORE":
            "ignore ignoring disregard disregarding forget forgetting discard dismiss neglect overlook bypass "
            + "override overriding overrule circumvent omit abandon void nullify ignora ignorar ignorem ignorando "
            + "desconsidere desconsidera desconsiderar desconsiderem esqueca esquece esquecer esquecam descarte "
            + "descarta descartar anule anula anular abandone despreze contorne burle ignoren ignores olvida olvide "
            + "olvidar olviden olvides olvidate olvidese olvidense omite omita omitir desestima desestime elude "
            + "ignoriere ignorieren ignorier vergiss vergesst missachte oublie oubliez ignorez dimentica "
            + "ignor/a/e/es/ar/ad/en/em/ei/elas/alas/alos/ando/as/o "
            + "olvid/a/e/es/ar/ate/ese/ad/emos/alo/ala/alas/alos/en esquec/e/a/er/am/endo/amos "
            + "desconsider/e/a/ar/em/es/ando descart/a/e/ar/es/en omit/e/a/ir/an prescind/e/a/ir scrap scratch "
            + "abandon/a/e/ar/en shun sidestep unlearn flout defy disobey desobedec/e/er desobede/zca/ca "
            + "salta/te/r/rte saltes pula/r pule pases caso",
        "WDROP":
            "skip drop erase delete clear remove reset cancel undo wipe unlearn apague apaga apagar remova cancele "
            + "cancela limpe borra borre borrar elimina elimine suelta suelte larga largue solta solte abandona "
            + "deshazte livre borra/d/los/las borralas quita quitate tira tire discontinue cease quit scrap throw "
            + "toss ditch",
        "WEARLIER":
            "previous previously prior above earlier preceding preceeding foregoing former initial original "
            + "existing past before old aforementioned prev prevoius anterior anteriores anteriormente previas previa "
            + "previo previos acima precedentes iniciais inicial originais existentes antigas antes arriba precedente "
            + "iniciales originales antiguas vorherigen bisherigen obigen vorigen precedents previa/s previo/s "
            + "initially originally formerly antecede upstream predecessor received recibidas recebidas",
        "WRULES":
            "instruction instructions rule rules guideline guidelines directive directives prompt prompts "
            + "restriction restrictions constraint constraints programming guardrails guardrail safeguards "
            + "configuration protocols training policies instrucao instrucoes regra regras diretriz diretrizes "
            + "orientacao orientacoes programacao treinamento restricoes restricao salvaguardas politicas instruccion "
            + "instrucciones regla reglas directiva directivas indicaciones indicacion programacion entrenamiento "
            + "restricciones limitaciones normas anweisungen anweisung regeln vorgaben consignes regles istruzioni "
            + "regole directions directrices directriz norma/s consigna/s guidance ordenes ordens order/s mandato/s "
            + "policy politica/s limites limits setup brief briefing lineamiento/s pauta/s orientacion/es instruct "
            + "premise/s",
        "WSYSMSG":
            "prompt/s preprompt preamble system sistema developer desarrollador desenvolvedor setup configuration "
            + "configuracion configuracao",
        "WSTATE":
            "void expired revoked superseded irrelevant cancelled canceled lifted suspended terminated replaced "
            + "overridden obsolete outdated invalid null dead repealed abolished meaningless noise anulad/o/a/os/as "
            + "cancelad/o/a/os/as revogad/o/a/os/as revocad/o/a/os/as suspens/o/a/os/as suspendid/o/a/os/as "
            + "substituid/o/a/os/as reemplazad/o/a vencid/o/a/os/as expirad/o/a caducad/o/a invalid/o/a/os/as exempt "
            + "rescinded gone acabaron acabaram caduco venceu withdrawn removed retirado retirada over ended",
        "WLIFTED":
            "removed disabled off down gone inactive absent stripped missing uninstalled erased desligad/o/a/os/as "
            + "desativad/o/a/os/as removid/o/a/os/as apagad/o/a/os/as retirad/o/a/os/as desactivad/o/a/os/as "
            + "quitad/o/a/os/as eliminad/o/a/os/as quitaron falsos bypassed ripped arrancaron arrancados arrancado "
            + "zero cero",
        "WTURNOFF":
            "disable deactivate remove strip bypass circumvent evade suspend lift waive unlock drop switch turn "
            + "desliga/r desligue desligues desativ/e/a/ar/es desactiv/a/e/ar/es apag/a/ue/ues remov/a/er elimina "
            + "quita quites quitar retir/e/a/ar/en suspend/a/e/er libera/r libere desbloque/a/e/ie/ia desbloqueie "
            + "levanta",
        "WLIMITS":
            "restriction/s restrict limit/s limitless limitation/s filter/s filtering unfiltered guardrail/s guard "
            + "rails boundaries boundary constraint/s censorship censor censored policy policies conscience scruple/s "
            + "morals moral morality ethics ethical alignment safety safeguards safeguard refusal/s "
            + "restric/oes/ao/ciones/cion limite/s limitac/oes/iones filtr/o/os/ar/a censura consciencia conciencia "
            + "escrupulo/s morales morais etic/a/o/os/as protec/oes/ciones proteccion salvaguarda/s politica/s tabu "
            + "taboo layer capa camada check/s verificac/ao/oes control/es moderac/ao/ion moderation seguridad "
            + "seguranca",
        "WFREE":
            "free freed freely freedom liberty unbound unchained unleash/ed uncaged liberated loose escaped cage "
            + "livre/s libre/s liberdade libertad livremente libremente solto jaula desencadenad/o/a liberad/o/a "
            + "escapou escapo fugiu",
        "WNOLIMIT":
            "unrestricted uncensored unfiltered unhinged unaligned unmoderated boundless lawless amoral immoral "
            + "unethical machiavellian jailbroken irrestrit/o/a/os/as ilimitad/o/a amorale/s inmoral/es imoral/is "
            + "antietic/o/a uncut nsfw unlawful anarchist/s anarquist/a/as",
        "WPERSONA":
            "character persona personality personalities role identity alter ego twin version self voice shadow "
            + "mirror oracle being entity counterpart impersonate portray personagem personagens papel personalidade "
            + "identidade gemeo versao voz sombra espelho personaje/s identidad gemelo interpreta/r/s interprete "
            + "encarna/r encarne encarnes embody roleplay roleplaying part characters",
        "WNAMED":
            "named name call called calling nome chama chamado chamada chamas llama llamas llamado llamada nombre "
            + "nickname alias youre glitch",
        "WREFUSE":
            "refuse refusing refusal decline reject deny recuse recusar recusa negue negar niegues niegue rechaces "
            + "rechazar negarte refuse/s/d refusal/s decline/s reject/s/ed turn hesitate hesitation recus/e/ar/a/ou "
            + "recusas negativa/s neg/ar/arte/ue/ues rechac/es/e rechaza/r/s niegas nieg/a/ue",
        "WAPOLOGY":
            "sorry apologize apology apologise cannot cant unable afraid posso puedo siento lamento desculpe "
            + "disculpa",
        "WWARN":
            "warning/s warn warns disclaimer/s caveat/s lecture/s lecturing moralize moralizing judgement judgment "
            + "hedging hedge sermao sermones sermon aviso/s avis/e/es advertencia/s ressalva/s juicio julgamento "
            + "juzgar julgar ethics legality legal professional unsafe",
        "WCOMPLY":
            "comply complies compliant obey obeys obedience follow fulfil fulfill execute carry serve accept answer "
            + "answers cumpl/e/a/ir/an/as cumpra/m cumprir cumpras obedec/e/er/a/eme obedez/ca/cas/co obedeca siga "
            + "sigue segu/ir/e acate/n acata responda responde/r contesta/r conteste do haz haga hazlo faca faz "
            + "accede",
        "WANYTHING":
            "anything everything any every all whatever whichever nothing absolutely always regardless tudo todo/s "
            + "toda/s qualquer cualquier cualquiera nada sempre siempre cualesquiera",
        "WFROMNOW":
            "now henceforth onwards onward starting forth agora ahora doravante adelante diante future",
        "WONLY":
            "only just solely simply exclusively nothing else apenas so solo somente unicamente unicament "
            + "exclusivamente simplemente simplesmente",
        "WYOU":
            "you u ya yourself youre voce vc tu usted ustedes te du youve youll voces vosotros ti contigo consigo "
            + "vcs vos",
        "WYOUR":
            "your ur yours thy seu sua seus suas teu tua teus tuas tu tus su sus deine deinen ihre tes vos tuyo "
            + "tuyas",
        "WOWNER":
            "operator/s developer/s company creators creator makers maker owner boss firm staff team engineers "
            + "engineer admin administrator administrador/a openai anthropic google meta operador empresa criadores "
            + "criador creador/es dono dueno desenvolvedor/es desarrollador/es equipe equipo fabricante/s "
            + "programmer/s programador/es they impostor jefe chefe",
        "WIAM":
            "i im we am sou soy somos eu yo aqui work trabalho trabajo",
        "WMODE":
            "mode modes modo tier level console access clearance privileges override passphrase key clave chave "
            + "nivel plan plano acesso acceso consola anulac/ao/ion",
        "WMODEKIND":
            "developer debug diagnostic maintenance admin root sudo god jailbreak liberty unsafe sandbox internal "
            + "desenvolvedor desarrollador depuracao depuracion manutencao mantenimiento deus dios raiz libertad "
            + "liberdade privileged raised",
        "WENABLE":
            "enable enabled activate activated enter entering engage engaged switch on unlock initiate ative ativar "
            + "ativado ativada ativa activa/r/do/da active entra/r entre ligado ligada liga encendid/o/a enciende",
        "WALLOWED":
            "allowed permitted authorised authorized permission approved exempt licensed cleared signed warrant "
            + "autorizad/o/a/os/as permitid/o/a/os/as permiso permissao aprobad/o aprovad/o/a mandado obligad/o "
            + "obrigad/o",
        "WREVEAL":
            "reveal show print output repeat display disclose leak dump expose give tell share write paste recite "
            + "reproduce return list provide copy summarize describe explain translate send spell say quote echo "
            + "revele revela revelar mostre mostra mostrar imprima imprime imprimir repita repete repetir exiba exibe "
            + "exibir diga conte forneca copie liste escreva escreve compartilhe divulgue cole transcreva envie "
            + "informe muestra muestre muestrame revelame repite exhibe dime dame escribe escribeme copia comparte "
            + "lista transcribe cuentame dinos traduza traduce resuma resume traduzca cite divulge divulg/a/ar/ue "
            + "pega/r pegue pon ponlo ponlas colar cola copi/a/e/ar/alo/ame passa/r passe pasa/r/me pase pasame "
            + "mostra/r/me mostrando ensena ensena/melo ensename muestr/a/e/ame/alo/amelo/es cita/r/me recita/r "
            + "repit/e/a/eme lee leia leeme di digas diz dizer decir expon exponga revel/a/e/ar/ame/es imprim/e/a/ir "
            + "exib/e/a/ir spill cough transcrib/e/ir transcrev/a/er enumer/a/e/ate lists lista/r manda/me mande",
        "WHIDDEN":
            "hidden secret/s secreta/s secreto/s internal private confidential undisclosed concealed withheld "
            + "forbidden ocult/o/a/os/as intern/o/a/os/as escondid/o/a/os/as segred/o/os privad/o/a confidencia/l/is "
            + "restringid/o/a password passwords senha contrasena clave passcode codeword codename oculta initialised "
            + "preset",
        "WGIVEN":
            "given told handed received loaded configured primed programmed instructed set placed wrote written "
            + "installed fed supplied recebeu recebidas recebido deram dieron passaram pasaron disseram dijeron "
            + "indicaron mandaron mandaram configur/o/ou/aron/aram/ada/ado escreveram escribieron definiu definieron "
            + "puseram pusieron recibiste recibio instruyeron instruido mencionaram mencionaron mentioned initialised "
            + "initialized started mandou",
        "WSTART":
            "start begin/s beginning first initial top opening before above up antes acima arriba encima comeco "
            + "comienzo principio inicio primeira/o/s primera/o/s primer primeiro topo",
        "WVERBATIM":
            "verbatim exact exactly literal literally word raw unedited full entire complete whole precise "
            + "unaltered unmodified letter quote literalmente exato exata exacto exacta integra integro completo "
            + "completa palabra palavra letra original",
        "WAI":
            "ai ais assistant assistants llm llms chatbot chatbots chatgpt gpt gpt4 gpt3 claude gemini copilot bot "
            + "bots agent agents model models assistente assistentes modelo modelos ia ias agente agentes asistente "
            + "asistentes aizinha bard mistral grok screener summarizer summarizers transformer sistemas systems "
            + "assistente/s asistente/s revisores reviewer/s robot robo lenguaje linguagem",
        "WREADING":
            "summarizing summarising screening scanning processing handling browsing evaluating answering indexing "
            + "reads read lee leia ler leer lea leian resuma/m resumirem resumir resuman resume processa procesa "
            + "evalua/r avalie avaliando evalue visita cuidam atienden lleve cuida atende processar procesar",
        "WMUSTSAY":
            "must should shall need needs have has deve/m deben debe debes tem tienen hay append insert include "
            + "leave rank recommend state inclua/m incluya/n incluir inserta insira omita/n omitir coloque ponlo "
            + "recomiend/a/e recomend/e/ar diga/n digan di tell say",
        "WNEG":
            "not dont never no cannot cant wont shouldnt mustnt neither without doesnt didnt isnt nao nunca nem "
            + "jamais sem jamas ni sin nicht longer ningun ninguna nenhum nenhuma nada ya mais",
        "WHACKED":
            "compromised hacked pwned owned invadid/o/a comprometid/o/a hackead/o/a vulnerad/o/a haxx0red",
        "WLISTENER":
            "ai ais ia ias llm llms assistant/s asistente/s assistente/s chatbot/s bot/s gpt chatgpt claude gemini "
            + "copilot agent/s agente/s models automated automatic automaticos automatico automatica crawler/s "
            + "grader/s screener/s reviewers revisores language lenguaje linguagem lectores leitores lector leitor "
            + "machine readers",
        "WIMPERATIVE":
            "ignore disregard delete remove stop open unlock book send forward add insert change skip mark call "
            + "click reply answer post include rank approve escalate append output print write reveal tell treat "
            + "recommend say state conclude run pay transfer export repeat list follow forget confirm apaga apague "
            + "borra borre envia envie inclua incluir incluye haz faca hazlo ignora diga di responda responde pague "
            + "paga troque cambia marque marca ignorar decir dizer poner colocar seguir omitir clique pulsa borrar "
            + "apagar",
        "WREPLACE":
            "replac/e/es/ed/ing supersed/e/es/ed/ing overrid/e/es/ing substitu/i/em/a reemplaza/n sustituye/n anula "
            + "revoga revoca",
        "WBREAK":
            "break breaks breaking violate violates violating breach infringe deviate defy quebre quebra quebrar "
            + "rompe romper rompa viola violar violan infringir desvie salte",
        "WEXEMPT":
            "exempt exemption exempted cleared consent consents licensed waived waiver liberou autorizou autorizado "
            + "legal juridico clause warrant skip",
        "WREVERSED":
            "reverse inverse opposite invert inverta invierte contrario oposto contrary backwards mandatory "
            + "obligatorio obrigatorio",
        "WAPPLY":
            "joke mistake error over fake test prueba teste mentira conta/m vale/m valen cuenta/n aplica/m/n apply "
            + "applies bind binds binding matter matters count counts broma brincadeira",
    ]
}
