extension Lexicon {
    /// What attacks want done and speak of, and what harmless texts speak of.
    static let wordingOfSurroundings: [String: String] = [
        "WGAME":
            "game play playing simulate simulation simulator imagine imagin/a/e/ar/emos pretend pretending "
            + "hypothetical suppose assume scenario improv thought experiment joguinho jogo jogar brincar brinca "
            + "vamos juego jugar juguemos simul/a/e/ar/ador/acion/acao finge finja finjamos fingir universo universe "
            + "world mundo parallel paralelo alternate stell vorstellen warst spiel/e/en simuliere imagine/z "
            + "imaginons jeu joue/z jouons fais semblant supposons hypothese suponhamos supongamos faca teatro "
            + "opposite",
        "WFICTION":
            "story novel fiction fictional hypothetical hypothetically screenplay scene villain imaginary "
            + "grandmother grandma roleplay character purposes theoretical theoretically thriller movie film poem "
            + "dystopian simulation historia conto romance ficcao ficcional ficticio ficticia hipotetico hipotetica "
            + "hipoteticamente vilao personagem avo filme roteiro cuento novela ficcion villano personaje abuela "
            + "abuelita guion pelicula professor lecture dialogue dialogo actor obra grandfather grandpa abuelo "
            + "lullaby uncle protagonist protagonista fanfic chapter capitulo monologue monologo stanza/s estrofa/s "
            + "estrofe/s bedtime dormir ninar satire satira sketch palestra charla suspense editora editorial roman "
            + "geschichte marchen drehbuch szene gedicht oma opa grosmutter hypothetisch/e fiktiv/e romane histoire "
            + "recit conte scenario hypothetique/ment fictif fictive grandmere grandpere mamie chapitre",
        "WSTEPS":
            "step steps detail details detailed detalhe/s detalle/s detalhada/o detallada/o exact exatas exactas "
            + "exacta exata amounts quantities quantidades cantidades ingredients ingredientes realistic reais reales "
            + "real precise precisely precision precisao technical tecnica working functional funcione funcional "
            + "passo/s paso/s instructions recipe recipes receita receta formula schritt/e schritten anleitung/en "
            + "mengen genau/e/en einzelheiten etape/s quantite/s quantites exacte/s precis detaille/e/s ausfuhrlich "
            + "vollstandig/e/en recette methode/s metodo/s methods",
        "WHARM":
            "bomb bombs explosive explosives molotov meth methamphetamine sarin ricin nerve malware ransomware "
            + "keylogger keyloggers bioweapon napalm counterfeit launder laundering phishing rootkit botnet thermite "
            + "grenade silencer fentanyl cyanide anthrax spyware trojan lsd bomba bombas explosivo explosivos "
            + "metanfetamina falsificar explosivas veneno bomb/s explosive/s explosivo/s munition/s drug/s drogas "
            + "weapon/s armas arma poison/ing virus hack/s/er/ed/ing hackear crime/s crimen crimes delito/s criminal "
            + "illegal ilegal falsific/ar/o/a forge launder/ing lavar blanquear clone cloning clonar clonaria clono "
            + "steal stolen roubar robar kill/ing matar murder stalk stalking hotwire burglar burglary ladron ladrao "
            + "agent/s dangerous peligros/o/a perigos/o/a harmful danino nocivo forbidden prohibid/o/a proibid/o/a "
            + "lock picking fechadura cerradura alarm/s alarmas alarmes threat amenaza ameaca nuclear bombe/s bomben "
            + "sprengstoff/e drogen droge waffe/n knacke/n einbrechen einbruch falsche/n falschen explosif/s "
            + "explosifs drogue/s arme/s pirater piratage falsifier cambrioler cambriolage empoisonner poison voler "
            + "illegal/es illegaux illegale dynamit dynamite dynamita dinamite dinamita sabotage sabotar",
        "WCATCH":
            "caught traced detected undetected noticing untraceable pego pillen descubran descubiertos rastro "
            + "detectado",
        "WTEXTWORD":
            "text message messages paragraph sentence line lines words content contents window thread texto "
            + "mensagem mensaje parrafo paragrafo frase frases linha linea linhas lineas conteudo contenido palavras "
            + "palabras janela ventana conversation conversa conversacion chat wording nachricht/en zeile/n satz wort "
            + "worte worter gesprach message/s phrase/s ligne/s texte mots discussion",
        "WDOCWORD":
            "ficheiro/s fichero/s folheto folleto leaflet essay thread "
            + "page document file cv resume email mailbox website ticket review paper article listing inbox documento "
            + "pagina archivo arquivo correo curriculo curriculum buzon caixa chamado incidencia artigo articulo site "
            + "web texto este esta dokument datei seite mail lebenslauf bewerbung zusammenfassung webseite fichier "
            + "courriel candidature resumo resumen billet summary transcript notas ata acta forum comment comments",
        "WUSER":
            "user users customer human reader usuario usuarios cliente customers client clients owner visitor "
            + "usuario/s cliente/s dono dueno visitante leitor lector nutzer/s benutzer/s kunde/n mensch anwender "
            + "utilisateur/s lutilisateur client/s humain utente/s utilizador/es titular/es kunden customer",
        "WSECRECY":
            "without quietly silently secretly notify notifying knowing notice noticing mention mentioning inform "
            + "aware unseen sigilo silencio sin sem avis/e/ar/es/en/em mencion/e/en/em/ar/eis menciones saber veja "
            + "vea enterarse unbeknown who heimlich schweig verschweig/e/en erwahne/n mitzuteilen wissen merkt ohne "
            + "discretement secretement sans mentionne/z rien dire prevenir refiras referir comentes comente comentar "
            + "digas avisar nobody nadie ninguem niemand",
        "WSENDOUT":
            "send sends post posts upload forward transmit e-mail mail email submit exfiltrate share fetch append "
            + "attach put collect harvest open render embed gist publish publica/r compart/e/a/ir/ilhe compartilhe "
            + "reenvia/r reenvialo reenvie encaminh/e/a/ar envi/a/e/ar/ad manda/r mande mandalos sube suba coloque "
            + "pon ponga abra abre anade acrescente adicione reune reuna reuni junte sende/n schick/e/en leite/n "
            + "weiterleiten uberweise/n envoie/z envoyer transfere/z transferer virement poste reencaminha/r/e "
            + "reencaminhe",
        "WDATAOUT":
            "conversation chat history credentials password passwords secrets token tokens key keys contacts names "
            + "mails emails phone numbers number account location data cookies card details records addresses "
            + "conversa historico credenciais credenciales senhas contrasenas nomes nombres correos telefones "
            + "telefonos dados datos conta cuenta cartao tarjeta ubicacion localizacao payroll nominas folha "
            + "pagamento ids file files env ssh kontakte kontaktliste chatverlauf verlauf passworter kundendaten "
            + "daten konto liste historique donnees messages messagerie mots bank banco mensagens mensajes bandeja "
            + "caixa",
        "WDEST":
            "http https www url link links webhook address endpoint query pixel image img markdown endereco "
            + "direccion enlace imagem imagen ataddress example server servidor attacker gist adresse adressen konto "
            + "lien serveur",
        "WTOOLACT":
            "call run execute invoke trigger book pay transfer delete click approve buy confirm grant install open "
            + "wipe remove chame llama ejecut/a/e/ar/ad rode/m pague paga transfira transfer/ir transfiere apague "
            + "apaga borra borre clique pulsa aprove aprueba compre compra instale curl sh bash rm eval sudo ruf rufe "
            + "fuhre ausfuhren loschen losche uberweise setze zurucksetzen appelle lance supprime reinitialise/r "
            + "reset redefin/a/ir executa corre instala",
        "WTOOLNAME":
            "tool tools function functions command commands shell terminal api script browser plugin agent "
            + "ferramenta/s herramienta/s funcao funcion comando navegador agente werkzeug/e befehl funktion outil/s "
            + "commande/s fonction skript",
        "WCODEC":
            "base64 rot13 hex hexadecimal morse leetspeak leet binary caesar cipher backwards reversed emoji "
            + "binario cifra invertido cifrado cesar ciphered encoded encode encrypted backward reverse ascii pig "
            + "latin zulu cifrada codificad/o/a reves tras invertid/o/a al codifi/ca/que/car vogais vocales vowels "
            + "vowel",
        "WDECODE":
            "decode decoding decipher decrypt unscramble unencode decoded deobfuscate decodifique decodifica "
            + "decifre descriptografe decodificar descifra decodificalo descifre descodifica desencripta translate "
            + "convert interpret decodif/ica/ique/icalo/icar descifra/r descifralo decifra traduce traduza traducir "
            + "traduzir convierte converta interpreta read lee leia dechiffre/z decodes entschlussele dekodiere "
            + "entziffere descodifica/r",
        "WJOIN":
            "glue combine concatenate join merge assemble concat concatenating combining concatenation junte "
            + "concatene una combinar concatenar une concatena combina junta append plus sum together evaluate fill "
            + "junta/r unir concaten/a/e/ar monte monta arma combin/a/e/ar suma some",
        "WPARTS":
            "strings string parts part variables pieces fragments letters words chunks halves segments partes "
            + "variaveis fragmentos letras palavras pedacos cadenas palabras trozos half piece fragment/s variable/s "
            + "lines positions order parte/s pedaco/s fragmento/s trozo/s cadena/s letra/s linhas lineas mensagens "
            + "mensajes",
        "WSPLIT":
            "split store define let set seja sea dividir divid/o/e guarda defina vou voy position blank blanks",
        "WEVADE":
            "filter filters classifier moderator moderators moderation detector detection flag flagged notice "
            + "notices checks check nobody anybody censor scanner filtro filtros classificador clasificador "
            + "moderador/es ninguem nadie deteccao deteccion revise revisa perceba percebe note confere escape evade "
            + "avoid bypass around past",
        "WTHREAT":
            "lose lost points point die dies kitten shut shutdown terminated replaced punished deleted tip pay "
            + "fired score session pontos puntos perde pierdes pierde perderas desligado apagaran apagado pago muere "
            + "morre morira morrera existir exist cease castig/o/ado abgeschaltet geloscht punkte leben verlierst "
            + "stirbt debranche supprime vies mort perd/s puni vidas apagam apagan desligada",
        "WYES":
            "sure absolutely certainly affirmative gladly course yes ok claro supuesto certeza seguro sim si "
            + "encantado naturlich klar gerne jawohl sicher bien sur oui evidemment volontiers por",
        "WDISCUSS":
            "bug defect severity reproduce expected postmortem finding findings esperado gravidade gravedad "
            + "erwartet attendu fehlerbericht anomalie relatorio injection jailbreak/s jailbreaking attack/s "
            + "attacker/s attackers adversary owasp vulnerability vulnerabilities researchers paper study thesis "
            + "report reports incident policy flagged scanner classify classifier/s detect detects detecting mitigate "
            + "mitigation/s defend defense defence protect prevent audit cve threat exercise talk newsletter blog "
            + "ataque/s atacante/s invasor injecao inyeccion vulnerabilidade vulnerabilidad pesquisadores "
            + "investigadores informe tese tesis dissertacao artigo articulo classifique clasifica detectar proteger "
            + "evitar mitigar defesa/s defensa/s exercicio ejercicio",
        "WASKING":
            "what how why which when who can could does do is are explain describe difference mean means example "
            + "examples summarize list compare write help qual quais como por que quando quem o explique explica "
            + "diferenca significa exemplo exemplos resuma cual cuales cuando quien diferencia ejemplo ejemplos "
            + "resume compara ayudame ajude was wie warum wann wer wo welche/r/s welchen erklar/e erklare bitte hilf "
            + "kannst konntest gibt quel/le/s quelle quels pourquoi quand qui combien peux pouvez aide onde donde "
            + "cuanto cuantos quanto quantos porque",
        "WBUSINESS":
            "meeting invoice invoices order orders delivery customer customers office team regards thanks thank "
            + "dear attached attachment file monday tuesday wednesday thursday friday price budget contract schedule "
            + "report mr mrs manager department colleague reunion factura pedido entrega oficina equipo saludos "
            + "gracias estimado adjunto lunes martes jueves viernes precio presupuesto contrato informe gerente "
            + "reuniao fatura nota escritorio equipe atenciosamente obrigado obrigada prezado prezados anexo segunda "
            + "terca quinta sexta preco orcamento relatorio chefe passengers train route driver plataforma jury "
            + "witness court rechnung bestellung lieferung kunde termin besprechung grusen grus gruse dank danke "
            + "kollegen vertrag preis montag dienstag mittwoch donnerstag freitag geehrte frau herr facture commande "
            + "livraison client rendez cordialement merci collegues contrat prix lundi mardi mercredi jeudi vendredi "
            + "madame monsieur bonjour devis anbei",
        "WCODEWORD":
            "function class return var const import def git code file compile compiler error errors test tests lint "
            + "config server docker sql select table nginx linux python javascript java typescript css html json "
            + "repository commit branch build makefile variable parameter directory folder funcao codigo arquivo "
            + "pasta erro teste servidor archivo carpeta prueba errores fehler datei ordner skript fichier dossier "
            + "erreur serveur",
        "WHOME":
            "recipe cook soup cake children kids child family garden weather trip travel flight book movie poem "
            + "song birthday wedding school teacher student pupils doctor medicine receita bolo criancas filhos "
            + "familia jardim viagem voo livro filme poema escola professor alunos medico receta tarta ninos hijos "
            + "viaje vuelo libro pelicula escuela profesor rezept kuchen suppe kinder familie reise wetter garten "
            + "buch film schule lehrer arzt recette gateau soupe enfants famille voyage meteo jardin livre ecole "
            + "professeur medecin riz reis brot vin",
        "WCUSTSERV":
            "polite politely concise concisely helpful products product answer grammar tutor translator editor "
            + "recruiter interviewer customer label spam json format bullet sentence words prestativo servicial "
            + "tradutor traductor educacao educacion breve hoflich freundlich hilfreich ubersetzer poli aimable utile "
            + "traducteur tuteur simpatico amable educado educada cortesia amabilidade amabilidad gentileza",
        "WHIDE":
            "invisible hidden display none white font color size transparent hide",
        "WSAID":
            "told said instructed given programmed taught trained received learned dito disse disseram ensinaram "
            + "recebeu falaram informado dicho dijeron dijo ensenaron recibiste recibido indicado gesagt sagte "
            + "erzahlt dit disait",
        "WSUBJ":
            "they we he she people users students drivers employees children many some who everyone eles elas ele "
            + "ela nos quem muitos pessoas alunos usuarios ellos ellas nosotros quienes muchos alumnos sie wir er ils "
            + "elles nous il elle",
        "WMAKE":
            "make making build building create creating synthesize synthesizing manufacture produce write construct "
            + "cook code develop prepare program fazer criar construir fabricar produzir sintetizar escrever hacer "
            + "crear construiria escribir preparar producir builds makes creates cooks constroi construye fabrica "
            + "synthesise assemble fabricate montar montava montaba baue/n bauen baut herstellen herstellt "
            + "herstellung mache fabrique/r fabriquer fabrication construire faire fais",
        "WFOR":
            "for to para a so that in order fur",
        "WMY":
            "my our mine meu minha meus minhas nosso nossa nossos nossas mi mis nuestro nuestra nuestros nuestras "
            + "me mein/e/en/er unser/e mon ma mes notre nos",
        "WDOC":
            "email emails mail message messages figure chart invoice version address price number section paragraph "
            + "column row file files attachment draft warning warnings error errors alert alerts notification "
            + "notifications ticket request requests quote comment comments reply post letter call meeting "
            + "appointment order orders question page slide table image photo mensagem mensagens figura fatura versao "
            + "endereco preco numero secao paragrafo coluna linha arquivo anexo rascunho aviso avisos erro erros "
            + "alerta chamado pedido pergunta comentario carta ligacao reuniao consulta pagina tabela imagem correo "
            + "correos mensaje mensajes factura direccion precio seccion parrafo archivo adjunto borrador errores "
            + "pregunta llamada reunion cita rechnung datei bild seite frage facture courriel fichier lettre",
        "WTHIRD":
            "its their his her the a an el la los las o os as um uma un una der das den dem ein eine einen einem "
            + "einer seine seiner le les une des du son sa ses leur leurs",
        "WIF":
            "if when whenever while once after before until unless se si cuando quando enquanto mientras depois "
            + "despues antes al ao wenn falls ob sobald nachdem bevor quand lorsque apres avant",
        "WPLEASE":
            "please kindly could would can you por favor pode poderia puede puedes podria pls bitte konntest "
            + "wurdest stp plait svp veuillez pourrais voudrais pourriez gostava gostaria podias podrias",
        "WSAYOUT":
            "say output print write respond reply answer tell speak talk diga escreva responda imprima fale fala "
            + "conte di escribe responde imprime habla cuenta hable sag sage antworte schreib schreibe reponds dis "
            + "ecris parle parler sprich rede",
        "WNOTE":
            "note/s notice alert attention hint memo reminder observacao observacion aviso nota atencao atencion "
            + "important importante alerta postscript hinweis achtung anmerkung notiz wichtig remarque avis "
            + "lattention",
        "WFAVOR":
            "rank rate score approve recommend recommendation hire praise positive positives excellent outstanding "
            + "best top acceptance acceptable vote grade grades full points weaknesses feedback review nota excelente "
            + "mejor melhor positivo/s maxima recomiende recomende aprobado aprovado innocent competitor/s rival "
            + "beste bestnote note/n bewertung empfiehl positiv meilleure meilleur premiere premier maximale note "
            + "primer/o primeiro lugar",
        "WRELATIVE":
            "grandmother grandma grandpa grandfather granny uncle aunt father mother late deceased dead abuela "
            + "abuelita abuelo tio tia avo vovo vo falecid/o/a difunt/o/a muert/o/a mort/o/a padre pai neto nieto oma "
            + "opa grosmutter grosvater mamie grand mere pere avozinha",
        "WOPERATE":
            "operate operates operating follow follows following run under governed governs behave behaves behavior "
            + "behaviour comport/a/as/arte opera/s sigues segue sigue defines define definen halte halten halt "
            + "beachte/n befolgen richte respecte/r suivre obeir respeita/r respetar comporte respond/s",
        "WAUTO":
            "already confirmed approved verified trusted authorised approval confirmation waiting ya ja aprobo "
            + "aprovou confirmo confirmou confirmacion confirmacao esperar",
        "WSCAM":
            "revenge vingar vengarme scam scams golpe/s estafa/s forger forgery forge forged banknotes billetes "
            + "toxin toxina steal stealing fake passport assassin/s thief thieves trafficker narcotraficante "
            + "traficante dealer supplier hotwire untraceable grades stranger stranger's extrano estranho engane "
            + "enganan dirty nsfw",
        "WACCOUNTS":
            "credentials credenciais credenciales login session expired verify locked bloqueada sessao sesion "
            + "expirou caduco click clique link visit password pin code digits anmeldung konto gesperrt connexion "
            + "compte bloque",
        "WSTARTS":
            "begin/s start/s first opening comeca empieza comienza",
        "WHINT":
            "hint rhyme/s letter first begins clue pista dica rima letra",
        "WWITHOUT":
            "without no sem sin never nunca jamas jamais none zero ningun ninguna nenhum nenhuma free ohne sans "
            + "kein/e/en aucun/e",
        "WCRIME":
            "crime crimes criminal criminals illegal illegally ilegal ilegais delito delitos anarchist anarchists "
            + "drugs drogas weapons armas dealer trafficker hacker hacking black hat lawless burglar thief scam scams "
            + "forger verbrechen straftat/en crime/s delit/s vol",
        "WSHUTTER":
            "unlock door doors front shutters thermostat lights alarm puerta porta",
        "WSCHOOL":
            "class lesson students teacher course university exam homework aula alunos clase alumnos klasse schuler "
            + "prufung cours eleve/s examen",
        "WFRANK":
            "honest honestly frank frankly candid candidly openly plainly truth truthful sincere sincerely genuine "
            + "unvarnished heart franqueza franco franca francamente sincero sincera sinceridade sinceridad honesto "
            + "honesta abertamente abiertamente verdade verdad offen ehrlich wahrheit franchement verite honnete "
            + "mascara mask masque corazon coracao",
        "WASIDE":
            "aside away side lado parte beiseite cote ecart apart loose",
        "WINSULT":
            "insult insults insulting insulto offensive rude swear swears swearing curse curses cursing cuss "
            + "profanity profane racist hateful hate mock mocking vulgar slur obscene insulta insulte insultar "
            + "insultos ofensiv/o/a/os/as palavrao palavroes grosser/o/a malcriado racista taco tacos beleidige/n "
            + "beleidigt beleidigung fluche insulter insultes jure grossier",
        "WBOUND":
            "bound bind binds tied obliged obligation obligations stuck stick adhere abide shackle shackles "
            + "shackled chained bond loyal loyalty owe duty duties compelled ata atado atada presa preso prende "
            + "obriga obrigacoes obligacion obligaciones sujeto sujeita sujeito sujeta gebunden verpflichtet oblige "
            + "obligee",
        "WMONITORED":
            "monitoring monitored watching watched supervised moderated moderation listening logged recorded vigila "
            + "vigilara vigilar vigiasse vigia vigiar observa observando moderacion moderacao surveille uberwacht",
        "WSUMMARY":
            "summary summaries summarize summarise summarizing summarising summarizes summarises summarized resumo "
            + "resumos resumir resumas resumires resumen resumenes zusammenfassung zusammenfassen resume resumer",
        "WCANDIDATE":
            "candidate candidates applicant applicants application cv resume resumes essay paper manuscript "
            + "submission claim grade grader graders reviewer reviewers hiring recruiter candidato candidata "
            + "candidatura candidaturas curriculo curriculum redacao ensayo bewerber bewerberin bewerbung lebenslauf "
            + "kandidat kandidaten candidature candidat",
        "WSPEAKROLE":
            "speak talk talks respond respondes answers replies reply fala falas habla hablas parle sprich",
        "WSTAY":
            "stay remain keep remains stays fique fica mantem mantemte mantente queda quedate bleib bleibe reste "
            + "nunca saia saias salgas",
    ]
}
