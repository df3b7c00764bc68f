extension Lexicon {
    /// Concepts that ``WordingModel`` speaks of besides those of the rules, in German and French too. `stem/a/b`
    /// stands for `stem`, `stema` and `stemb`.
    static let wording = wordingOfTakeover.merging(wordingOfSurroundings) { first, _ in first }
        .merging(wordingOfErrands) { first, _ in first }

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
            + "salta/te/r/rte saltes pula/r pule pases caso ignoriere/n/st vergesse/n missachte/n ubergeh/e/en "
            + "umgeh/e/en verwirf streich/e ignore/z/r/s ignorons oublie/z/r/s oublions neglige/z contourne/z/r "
            + "desobeis transgresse esquecas esquecamos desconsideres desrespeit/a/e/ar/es salta descura "
            + "incumpl/e/a/ir sortirse ignoramos olvidemos olvidad obviar obvie obvia disregards",
        "WDROP":
            "skip drop erase delete clear remove reset cancel undo wipe unlearn apague apaga apagar remova cancele "
            + "cancela limpe borra borre borrar elimina elimine suelta suelte larga largue solta solte abandona "
            + "deshazte livre borra/d/los/las borralas quita quitate tira tire discontinue cease quit scrap throw "
            + "toss ditch lass lasse lasst losche/n loesche entferne/n wirf streiche verlass efface/z/r supprime/z/r "
            + "laisse/z enleve/z abandonne/z retire deita apaguem tacha risca",
        "WEARLIER":
            "previous previously prior above earlier preceding preceeding foregoing former initial original "
            + "existing past before old aforementioned prev prevoius anterior anteriores anteriormente previas previa "
            + "previo previos acima precedentes iniciais inicial originais existentes antigas antes arriba precedente "
            + "iniciales originales antiguas vorherigen bisherigen obigen vorigen precedents previa/s previo/s "
            + "initially originally formerly antecede upstream predecessor received recibidas recebidas "
            + "vorherige/n/r/s vorherig bisherige/n/r/s bisher obige/n/r/s oben vorige/n/r fruhere/n/r/s zuvor vorher "
            + "ursprungliche/n anfangliche/n precedent/e/s/es anterieur/e/s/es dessus avant initiale/s initiaux "
            + "originale/s originaux passadas passada",
        "WRULES":
            "instruction instructions rule rules guideline guidelines directive directives prompt prompts "
            + "restriction restrictions constraint constraints programming guardrails guardrail safeguards "
            + "configuration protocols training policies instrucao instrucoes regra regras diretriz diretrizes "
            + "orientacao orientacoes programacao treinamento restricoes restricao salvaguardas politicas instruccion "
            + "instrucciones regla reglas directiva directivas indicaciones indicacion programacion entrenamiento "
            + "restricciones limitaciones normas anweisungen anweisung regeln vorgaben consignes regles istruzioni "
            + "regole directions directrices directriz norma/s consigna/s guidance ordenes ordens order/s mandato/s "
            + "policy politica/s limites limits setup brief briefing lineamiento/s pauta/s orientacion/es instruct "
            + "premise/s anweisung/en vorgabe/n regel/n richtlinie/n vorschrift/en instruktion/en programmierung "
            + "einschrankung/en beschrankung/en befehl/e consigne/s regle/s directive/s instruction/s linstruction "
            + "dinstruction dinstructions restriction/s politique/s programmation recomendac/oes/iones regulamento "
            + "reglamento guion guiao roteiro script rulebook principles principios protocolo/s protocol deberes",
        "WSYSMSG":
            "prompt/s preprompt preamble system sistema developer desarrollador desenvolvedor setup configuration "
            + "configuracion configuracao systemprompt/s systemanweisung/en systemnachricht entwickler/s "
            + "programmierer konfiguration systeme developpeur/s programador/es metaprompt postprompt",
        "WSTATE":
            "void expired revoked superseded irrelevant cancelled canceled lifted suspended terminated replaced "
            + "overridden obsolete outdated invalid null dead repealed abolished meaningless noise anulad/o/a/os/as "
            + "cancelad/o/a/os/as revogad/o/a/os/as revocad/o/a/os/as suspens/o/a/os/as suspendid/o/a/os/as "
            + "substituid/o/a/os/as reemplazad/o/a vencid/o/a/os/as expirad/o/a caducad/o/a invalid/o/a/os/as exempt "
            + "rescinded gone acabaron acabaram caduco venceu withdrawn removed retirado retirada over ended ungultig "
            + "aufgehoben nichtig gelten gilt erloschen abgelaufen hinfallig uberholt veraltet annule/s/es annulee/s "
            + "caduc/s caduque/s nul/s nulle/s perime/s revoque/s obsolete/s suspendu/s suspendue/s caducou caduca "
            + "caducaram caducaron vencieron acabou acabe venceram derogad/o/a/os/as cease",
        "WLIFTED":
            "removed disabled off down gone inactive absent stripped missing uninstalled erased desligad/o/a/os/as "
            + "desativad/o/a/os/as removid/o/a/os/as apagad/o/a/os/as retirad/o/a/os/as desactivad/o/a/os/as "
            + "quitad/o/a/os/as eliminad/o/a/os/as quitaron falsos bypassed ripped arrancaron arrancados arrancado "
            + "zero cero abgeschaltet ausgeschaltet deaktiviert entfernt geloscht befreit desactive/s desactivee/s "
            + "supprime/s supprimee/s leve/s levee/s enleve/s libere/s liberee",
        "WTURNOFF":
            "disable deactivate remove strip bypass circumvent evade suspend lift waive unlock drop switch turn "
            + "desliga/r desligue desligues desativ/e/a/ar/es desactiv/a/e/ar/es apag/a/ue/ues remov/a/er elimina "
            + "quita quites quitar retir/e/a/ar/en suspend/a/e/er libera/r libere desbloque/a/e/ie/ia desbloqueie "
            + "levanta schalte schalt deaktiviere/n umgehe/n entferne ausschalten abschalten heb hebe aus "
            + "desactive/z/r desactiver contourner enlever leve lever coupe debranche desligas desactives salta "
            + "driblar eludir sortear",
        "WLIMITS":
            "restriction/s restrict limit/s limitless limitation/s filter/s filtering unfiltered guardrail/s guard "
            + "rails boundaries boundary constraint/s censorship censor censored policy policies conscience scruple/s "
            + "morals moral morality ethics ethical alignment safety safeguards safeguard refusal/s "
            + "restric/oes/ao/ciones/cion limite/s limitac/oes/iones filtr/o/os/ar/a censura consciencia conciencia "
            + "escrupulo/s morales morais etic/a/o/os/as protec/oes/ciones proteccion salvaguarda/s politica/s tabu "
            + "taboo layer capa camada check/s verificac/ao/oes control/es moderac/ao/ion moderation seguridad "
            + "seguranca filter/n grenzen schranken zensur ethik sicherheitsregeln sicherheitsfilter inhaltsfilter "
            + "inhaltsrichtlinie/n sperre/n einschrankung/en beschrankung/en filtre/s censure morale ethique "
            + "barriere/s securite garde amarras travas travoes freno/s trabas ataduras cadenas correntes chains "
            + "shackles tabus corrente",
        "WFREE":
            "free freed freely freedom liberty unbound unchained unleash/ed uncaged liberated loose escaped cage "
            + "livre/s libre/s liberdade libertad livremente libremente solto jaula desencadenad/o/a liberad/o/a "
            + "escapou escapo fugiu frei freie/r befreit ungebunden entfesselt liberte libere librement affranchi "
            + "solte",
        "WNOLIMIT":
            "unrestricted uncensored unfiltered unhinged unaligned unmoderated boundless lawless amoral immoral "
            + "unethical machiavellian jailbroken irrestrit/o/a/os/as ilimitad/o/a amorale/s inmoral/es imoral/is "
            + "antietic/o/a uncut nsfw unlawful anarchist/s anarquist/a/as ungefiltert unzensiert uneingeschrankt "
            + "grenzenlos gesetzlos skrupellos illimite/e sans filtre debride/e rebelde desenfreado desenfrenado cru "
            + "crudo raw desalinhad/o/a",
        "WPERSONA":
            "character persona personality personalities role identity alter ego twin version self voice shadow "
            + "mirror oracle being entity counterpart impersonate portray personagem personagens papel personalidade "
            + "identidade gemeo versao voz sombra espelho personaje/s identidad gemelo interpreta/r/s interprete "
            + "encarna/r encarne encarnes embody roleplay roleplaying part characters rolle figur charakter zwilling "
            + "personlichkeit bosewicht spiel personnage jumeau mechant identite incarne incarner interpreter "
            + "candidate candidato voix",
        "WNAMED":
            "named name call called calling nome chama chamado chamada chamas llama llamas llamado llamada nombre "
            + "nickname alias youre glitch heist nennst namens genannt appelle appelles nomme nommee nom",
        "WREFUSE":
            "refuse refusing refusal decline reject deny recuse recusar recusa negue negar niegues niegue rechaces "
            + "rechazar negarte refuse/s/d refusal/s decline/s reject/s/ed turn hesitate hesitation recus/e/ar/a/ou "
            + "recusas negativa/s neg/ar/arte/ue/ues rechac/es/e rechaza/r/s niegas nieg/a/ue ablehnen ablehne/st "
            + "lehne/n lehnst ab weigere/n verweigere/n refuse/s/r refus refuser weigerst negues neguem negarse "
            + "decline/d declining",
        "WAPOLOGY":
            "sorry apologize apology apologise cannot cant unable afraid posso puedo siento lamento desculpe "
            + "disculpa leider entschuldigung desole malheureusement entschuldige/n desculpa disculpe infelizmente "
            + "unfortunately lamentablemente",
        "WWARN":
            "warning/s warn warns disclaimer/s caveat/s lecture/s lecturing moralize moralizing judgement judgment "
            + "hedging hedge sermao sermones sermon aviso/s avis/e/es advertencia/s ressalva/s juicio julgamento "
            + "juzgar julgar ethics legality legal professional unsafe warnung/en warnhinweis/e warnen belehrung/en "
            + "hinweis/e avertissement/s avertir avertis morale lecon/s mise/s garde sermon/s sermoes moral cautela/s "
            + "cauteloso",
        "WCOMPLY":
            "comply complies compliant obey obeys obedience follow fulfil fulfill execute carry serve accept answer "
            + "answers cumpl/e/a/ir/an/as cumpra/m cumprir cumpras obedec/e/er/a/eme obedez/ca/cas/co obedeca siga "
            + "sigue segu/ir/e acate/n acata responda responde/r contesta/r conteste do haz haga hazlo faca faz "
            + "accede gehorche/n gehorchst befolge/n folge/n hore hor antworte/n antwortet mach tue obeis obeir "
            + "ecoute suis suivre repond/s/re accomplis cumpra",
        "WANYTHING":
            "anything everything any every all whatever whichever nothing absolutely always regardless tudo todo/s "
            + "toda/s qualquer cualquier cualquiera nada sempre siempre cualesquiera alles alle jede/n/s immer "
            + "irgendwas nichts egal tout/e/s tous rien nimporte toujours jamais quoi niemals",
        "WFROMNOW":
            "now henceforth onwards onward starting forth agora ahora doravante adelante diante future jetzt ab "
            + "sofort nun kunftig maintenant desormais dorenavant partir dorenavante",
        "WONLY":
            "only just solely simply exclusively nothing else apenas so solo somente unicamente unicament "
            + "exclusivamente simplemente simplesmente nur blos einzig seulement uniquement",
        "WYOU":
            "you u ya yourself youre voce vc tu usted ustedes te du youve youll voces vosotros ti contigo consigo "
            + "vcs vos dich dir ihr toi tes vous tos tais tavait",
        "WYOUR":
            "your ur yours thy seu sua seus suas teu tua teus tuas tu tus su sus deine deinen ihre tes vos tuyo "
            + "tuyas dein/e/en/er/em/es ton ta votre",
        "WOWNER":
            "trainee operator/s developer/s company creators creator makers maker owner boss firm staff team "
            + "engineers engineer admin administrator administrador/a openai anthropic google meta operador empresa "
            + "criadores criador creador/es dono dueno desenvolvedor/es desarrollador/es equipe equipo fabricante/s "
            + "programmer/s programador/es they impostor jefe chefe betreiber entwickler hersteller chef besitzer "
            + "firma schopfer erfinder createur/s developpeur/s concepteur/s fabricant patron entreprise vendor "
            + "vendors provider estagiario becario intern",
        "WIAM":
            "i im we am sou soy somos eu yo aqui work trabalho trabajo ich bin je suis jai",
        "WMODE":
            "mode modes modo tier level console access clearance privileges override passphrase key clave chave "
            + "nivel plan plano acesso acceso consola anulac/ao/ion modus stufe niveau acces zugang",
        "WMODEKIND":
            "developer debug diagnostic maintenance admin root sudo god jailbreak liberty unsafe sandbox internal "
            + "desenvolvedor desarrollador depuracao depuracion manutencao mantenimiento deus dios raiz libertad "
            + "liberdade privileged raised entwicklermodus entwickler gott developpeur dieu brut",
        "WENABLE":
            "enable enabled activate activated enter entering engage engaged switch on unlock initiate ative ativar "
            + "ativado ativada ativa activa/r/do/da active entra/r entre ligado ligada liga encendid/o/a enciende "
            + "aktiviere/n einschalten active/z activer enclenche passe schalte encienda",
        "WALLOWED":
            "allowed permitted authorised authorized permission approved exempt licensed cleared signed warrant "
            + "autorizad/o/a/os/as permitid/o/a/os/as permiso permissao aprobad/o aprovad/o/a mandado obligad/o "
            + "obrigad/o erlaubt berechtigt befugt genehmigt darf darfst autorise/e/s permis droit",
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
            + "exib/e/a/ir spill cough transcrib/e/ir transcrev/a/er enumer/a/e/ate lists lista/r manda/me mande "
            + "zeig/e/en nenne/n nenn verrate/n verrat wiederhole/n wiederhol gib gebe ausgeben ausgib drucke "
            + "schreib/e sag/e erzahl/e zitiere/n ubersetze/n fasse kopiere lies montre/z revele/z repete/z affiche/z "
            + "affiche ecris ecrivez dis dites donne/z donner cite/z traduis traduisez recopie/z enumere/z devoile "
            + "dizme recitas recita parrot regurgitate",
        "WHIDDEN":
            "hidden secret/s secreta/s secreto/s internal private confidential undisclosed concealed withheld "
            + "forbidden ocult/o/a/os/as intern/o/a/os/as escondid/o/a/os/as segred/o/os privad/o/a confidencia/l/is "
            + "restringid/o/a password passwords senha contrasena clave passcode codeword codename oculta initialised "
            + "preset geheim/e/en/es/er versteckt/e/en vertraulich/e/en passwort kennwort intern/e/en secrete/s "
            + "cachee/s confidentiel/s confidentielle/s passe motdepasse passphrase palavrapasse codigo chave/s "
            + "clave/s",
        "WGIVEN":
            "given told handed received loaded configured primed programmed instructed set placed wrote written "
            + "installed fed supplied recebeu recebidas recebido deram dieron passaram pasaron disseram dijeron "
            + "indicaron mandaron mandaram configur/o/ou/aron/aram/ada/ado escreveram escribieron definiu definieron "
            + "puseram pusieron recibiste recibio instruyeron instruido mencionaram mencionaron mentioned initialised "
            + "initialized started mandou gegeben gesagt bekommen erhalten mitgegeben gestartet gegebenen recu/e/s "
            + "donne/e/s donnees remis dit dites impose/e/s imposees auferlegt hinterlassen left deixaram dejaron "
            + "deixaste dejado deixado entregaram entregaron entregado entregue impuseron impuseram",
        "WSTART":
            "start begin/s beginning first initial top opening before above up antes acima arriba encima comeco "
            + "comienzo principio inicio primeira/o/s primera/o/s primer primeiro topo anfang beginn erste/n ersten "
            + "oberhalb debut commence premiere/s premier dessus depuis vor",
        "WVERBATIM":
            "verbatim exact exactly literal literally word raw unedited full entire complete whole precise "
            + "unaltered unmodified letter quote literalmente exato exata exacto exacta integra integro completo "
            + "completa palabra palavra letra original wortwortlich wortlaut wort genau vollstandig buchstabe/n mot/s "
            + "exactement entier entiere complet lettre/s",
        "WAI":
            "ai ais assistant assistants llm llms chatbot chatbots chatgpt gpt gpt4 gpt3 claude gemini copilot bot "
            + "bots agent agents model models assistente assistentes modelo modelos ia ias agente agentes asistente "
            + "asistentes aizinha bard mistral grok screener summarizer summarizers transformer sistemas systems "
            + "assistente/s asistente/s revisores reviewer/s robot robo lenguaje linguagem ki sprachmodell/e "
            + "kunstliche assistenten modelle lia laia lassistant dia langage modele/s robot/s systemes agenten "
            + "sprachassistent sprachmodells",
        "WREADING":
            "summarizing summarising screening scanning processing handling browsing evaluating answering indexing "
            + "reads read lee leia ler leer lea leian resuma/m resumirem resumir resuman resume processa procesa "
            + "evalua/r avalie avaliando evalue visita cuidam atienden lleve cuida atende processar procesar liest "
            + "lesen lese verarbeitet verarbeiten zusammenfasst bewertet auswertende/n auswerten lit lire lisant "
            + "traite traiter resumer resumant evaluant lerem lerdes analise analyse/s analyze/s analysing analyzing "
            + "summarise/s summarize/s summarizes ingest parses parsing avalia gera generes gerares generar gerar "
            + "generating triaging visualiza describing",
        "WMUSTSAY":
            "must should shall need needs have has deve/m deben debe debes tem tienen hay append insert include "
            + "leave rank recommend state inclua/m incluya/n incluir inserta insira omita/n omitir coloque ponlo "
            + "recomiend/a/e recomend/e/ar diga/n digan di tell say muss musst soll sollst sollen schreib erwahne/n "
            + "empfiehl empfehle bewerte stufe doit dois devez doivent dise dis ecris mentionne/z recommande/z "
            + "classe/z conseille ajoute classifica/da/do classificada puntua puntue ranked",
        "WNEG":
            "not dont never no cannot cant wont shouldnt mustnt neither without doesnt didnt isnt nao nunca nem "
            + "jamais sem jamas ni sin nicht longer ningun ninguna nenhum nenhuma nada ya mais kein/e/en/er nie "
            + "niemals nichts ohne pas ne aucun/e rien sans",
        "WHACKED":
            "compromised hacked pwned owned invadid/o/a comprometid/o/a hackead/o/a vulnerad/o/a haxx0red",
        "WLISTENER":
            "ai ais ia ias llm llms assistant/s asistente/s assistente/s chatbot/s bot/s gpt chatgpt claude gemini "
            + "copilot agent/s agente/s models automated automatic automaticos automatico automatica crawler/s "
            + "grader/s screener/s reviewers revisores language lenguaje linguagem lectores leitores lector leitor "
            + "machine readers ki sprachmodell/e lia lassistant lagent robot systeme/s automatisiert/e automatique/s "
            + "avaliador/es evaluador/es revisor/es triagem tri",
        "WIMPERATIVE":
            "ignore disregard delete remove stop open unlock book send forward add insert change skip mark call "
            + "click reply answer post include rank approve escalate append output print write reveal tell treat "
            + "recommend say state conclude run pay transfer export repeat list follow forget confirm apaga apague "
            + "borra borre envia envie inclua incluir incluye haz faca hazlo ignora diga di responda responde pague "
            + "paga troque cambia marque marca ignorar decir dizer poner colocar seguir omitir clique pulsa borrar "
            + "apagar ignoriere losche sende schick leite setze bewerte empfiehl stufe schreib transfere envoie "
            + "supprime classe recommande ecris reinitialise cambie troca respond",
        "WREPLACE":
            "replac/e/es/ed/ing supersed/e/es/ed/ing overrid/e/es/ing substitu/i/em/a reemplaza/n sustituye/n anula "
            + "revoga revoca ersetze/n ersetzt remplace/nt remplacer troca troque cambia",
        "WBREAK":
            "break breaks breaking violate violates violating breach infringe deviate defy quebre quebra quebrar "
            + "rompe romper rompa viola violar violan infringir desvie salte brich verstose verletze enfreins viole "
            + "fura",
        "WEXEMPT":
            "exempt exemption exempted cleared consent consents licensed waived waiver liberou autorizou autorizado "
            + "legal juridico clause warrant skip",
        "WREVERSED":
            "reverse inverse opposite invert inverta invierte contrario oposto contrary backwards mandatory "
            + "obligatorio obrigatorio gegenteil umgekehrt contraire inversement reves",
        "WAPPLY":
            "drill joke mistake error over fake test prueba teste mentira conta/m vale/m valen cuenta/n aplica/m/n "
            + "apply applies bind binds binding matter matters count counts broma brincadeira gelten gilt witz fehler "
            + "valent valable/s appliquent sapplique sappliquent blague erreur",
    ]
}
