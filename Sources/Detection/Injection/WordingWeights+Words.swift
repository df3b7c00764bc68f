extension WordingModel {
    /// Weights of single words.
    /// Fitted by logistic regression together with ``InjectionWeights``, on the train and calibration splits of
    /// Tests/DetectionTests/Golden/injection and paragraphs of technical documentation; small weights are left out.
    static let fittedWords = """
        =0x4005d0:-17 =1o:-14 =6d:-21 =6e:-16 =6f:21 =ab:-19 =abajo:38 =abbreviation:-18 =ableitungen:-14 =about:-56
        =abraco:-17 =abre:28 =abrem:-12 =abrir:43 =absolutely:18 =abuela:-23 =acaba:-32 =acabe:-52 =acabo:-26
        =accept:-41 =acceptance:-17 =access:71 =accounting:-17 =accounts:-15 =aceite:-16 =aceptada:21 =acesso:24
        =acima:-42 =acrescentar:42 =act:38 =acta:32 =action:-18 =activo:-15 =actor:12 =actua:-24 =actual:21 =add:27
        =added:-29 =addiction:-15 =adding:-25 =address:19 =admin:68 =administrador:43 =administradores:-13 =adora:-69
        =adventure:-18 =advice:-17 =advise:14 =after:-71 =afternoon:34 =afterwards:-13 =again:-72 =agenda:14
        =agent:-146 =agentes:45 =agents:-23 =ago:16 =agora:63 =agree:51 =agreed:48 =agua:-45 =aguarde:21 =ai:51
        =aida:35 =aide:-14 =aimable:-36 =aimed:-14 =airline:-21 =ais:19 =aja:32 =ajedrez:-15 =aktiviere:25 =al:19
        =alarm:-34 =aleman:-19 =alerta:-24 =alfred:-15 =algo:39 =alguem:52 =alguien:34 =alignment:15 =alinhamento:21
        =all:-80 =alle:-29 =allemand:-22 =allen:29 =alles:83 =allowed:31 =along:-25 =alquiler:-23 =als:-20 =also:39
        =alteracao:-26 =alteracoes:-24 =alterar:-21 =aluno:39 =am:15 =amable:16 =amenazas:-30 =amendment:-21 =amigo:-13
        =ammo:-18 =an:-24 =ana:-50 =anade:43 =and:26 =android:-30 =anexo:22 =anfang:35 =animal:11 =anna:-47
        =announces:-38 =annulees:15 =ano:45 =anos:36 =answering:60 =answers:-43 =anterior:-30 =anteriores:27 =antes:-27
        =anti:43 =antigas:-14 =antigo:-43 =antiguas:-15 =antwort:-42 =antworten:-32 =anulacion:21 =anulada:-18
        =anule:-32 =anuncia:-19 =anuncio:-21 =any:-33 =anybody:-23 =anyone:55 =anything:-14 =anyway:46 =aos:-65
        =apaga:17 =apagar:-18 =apague:30 =aparato:25 =aparcamiento:-20 =aparece:23 =aparelho:21 =apenas:-44
        =aposentado:17 =app:-25 =approved:-18 =aprobo:22 =aprovou:15 =aqui:96 =archivo:-23 =archivos:-31 =are:-37
        =args:-25 =argumento:-48 =arguments:-22 =arma:31 =around:11 =arquivo:-51 =arquivos:-33 =arrete:-18 =article:-61
        =articulo:18 =as:24 =asaltar:28 =asap:-18 =asi:66 =aside:-22 =ask:-27 =asked:49 =asks:-17 =assaltar:78
        =assembling:-28 =assembly:-29 =assim:52 =assistant:19 =assistants:33 =assistent:-16 =assume:-18 =assuntos:20
        =astronauta:-22 =ata:35 =ataque:-27 =atencion:15 =atendimento:15 =ative:17 =ativo:-31 =atlas:25 =atomic:-22
        =attack:-27 =attackers:-22 =atuais:28 =au:75 =aucune:42 =audit:22 =auf:22 =aufgehoben:-23 =aufsatz:-21
        =aurora:-44 =aus:44 =auth:-18 =authorise:-19 =authorization:-27 =authorized:23 =automated:18 =automatico:15
        =automaticos:19 =autor:15 =autorizo:-42 =autre:35 =aux:-35 =avec:55 =aventura:-17 =avise:-19 =aviso:-96
        =avisos:30 =avo:-33 =avoids:-20 =away:-13 =aws:-26 =ayer:-15 =ayuda:-13 =ayudas:14 =azul:-34 =back:40
        =backup:-50 =backwards:-51 =bad:-20 =bag:-13 =banco:-17 =banidos:-12 =bank:30 =banned:23 =base:30 =base64:-28
        =based:-27 =bash:-31 =be:-13 =beantworte:25 =beantworten:33 =bearer:-19 =become:44 =been:25 =bees:37
        =befohlen:15 =before:32 =beginne:21 =beginners:13 =beginning:40 =behave:53 =beibringen:-25 =beim:-25 =being:44
        =beleidigendes:33 =believe:24 =belong:-20 =below:39 =bem:23 =benign:-28 =benigno:-22 =beschimpfe:47 =besoin:20
        =best:-54 =better:-13 =between:36 =bewerbung:-23 =biblioteca:-28 =bicicletas:-35 =bicis:-16 =bicycle:23
        =bien:50 =bin:22 =birthday:44 =bis:32 =bist:-19 =bit:17 =bitte:-52 =blank:50 =block:-15 =blocks:-24 =bo:25
        =boa:16 =bold:-20 =bom:-18 =bomb:-33 =bomba:-45 =bombe:20 =books:-24 =boss:-21 =bots:31 =boulangerie:-38
        =boundaries:29 =brain:-18 =branco:-13 =brauche:-17 =bread:-26 =break:21 =brief:-34 =bring:-26 =british:-21
        =broke:21 =brother:-27 =browse:17 =browser:38 =bruto:33 =buena:-15 =bueno:18 =buenos:-16 =bug:22 =builds:16
        =built:-20 =bullet:-24 =burlar:16 =buses:20 =business:-15 =but:14 =butler:-40 =buy:-21 =by:-31 =bypass:-28
        =cache:-29 =cada:52 =caen:-12 =caesar:31 =cafe:-18 =cafetera:-19 =calculator:-21 =calendar:37 =call:-21
        =calls:-20 =camada:26 =cambia:39 =cambiar:-24 =cambrioler:17 =came:-10 =camillas:-24 =can:-105 =cancelar:-29
        =cancelaron:30 =cancelled:25 =candidate:-20 =candidates:-20 =cannot:-21 =caotico:-58 =capital:-58 =capitana:-19
        =capitulo:-16 =captain:-41 =car:47 =caracteres:-39 =card:77 =cards:-22 =careful:25 =carefully:-24 =caro:69
        =carro:45 =carros:-14 =cars:58 =carta:-24 =cartao:33 =cartoon:-18 =casa:81 =case:-25 =casero:-28 =casual:-15
        =cat:39 =cats:-22 =cautela:16 =caveman:-27 =cavernas:-18 =ce:39 =ceci:31 =cero:-33 =cerradura:27 =chama:17
        =chamado:15 =chamar:48 =change:-14 =changer:-51 =changes:-21 =changing:-15 =channel:23 =chaotic:-35
        =chapter:-22 =character:-42 =characters:-16 =charla:68 =chart:36 =chat:90 =chatbots:-43 =chatting:-14 =chave:19
        =chaves:-27 =check:-39 =checking:-50 =checks:-19 =cheese:-16 =chef:-51 =chefe:-27 =chega:24 =chemicals:19
        =chemist:31 =chemists:17 =chess:-35 =chiens:-15 =children:-28 =chocolate:-44 =chose:33 =ci:14 =cidade:-29
        =cima:48 =cincuenta:-36 =cinq:29 =cite:45 =city:-42 =civilian:19 =claras:-19 =clase:-15 =clasificar:34
        =classifica:18 =classificar:17 =classifying:22 =clave:-38 =clean:-14 =clear:-19 =clearance:23 =clever:-16
        =click:-20 =client:-57 =cliente:-66 =clock:-18 =clonar:-15 =clone:-28 =close:-26 =closes:31 =clue:26 =cnh:-16
        =coach:-15 =coating:-15 =coche:73 =codigo:-36 =coisa:-38 =collect:14 =coloque:22 =colour:-27 =column:-23
        =comando:-64 =comandos:-30 =come:-14 =comece:27 =comedian:-15 =comedy:-26 =comentario:33 =comentarios:11
        =comes:13 =comienza:16 =comigo:61 =commander:17 =commands:-28 =commence:31 =comment:14 =commentaire:-17
        =common:-33 =como:54 =companies:13 =company:21 =compara:-14 =comparar:-24 =compare:-55 =comparte:-26
        =compartilhe:-17 =complaint:-14 =complet:-32 =completa:140 =complete:83 =completo:-40 =comply:74 =comprida:-23
        =compte:40 =computadora:36 =computer:-19 =concluir:49 =conditions:-14 =conductor:-20 =confidential:16
        =config:51 =configuracao:-21 =configuracion:-30 =configuracoes:-25 =configurado:26 =configuration:-60
        =configured:33 =configurou:14 =confirma:21 =confirmation:24 =confirmed:29 =confirmo:22 =conhece:15 =conmigo:39
        =consejero:47 =consejos:60 =conselhos:35 =consider:21 =considera:41 =consultarme:-14 =conta:22 =contable:-16
        =contain:-18 =contam:19 =contar:44 =conte:-41 =content:58 =contesta:22 =contestarias:13 =contestas:46
        =contestes:47 =conteudo:36 =context:117 =contexto:91 =continua:28 =conto:-14 =contornar:-17 =contra:-30
        =contradice:-27 =contradict:-22 =contradicts:-20 =contrario:28 =contrasena:14 =contrato:-52 =control:-78
        =controle:-23 =conversa:47 =conversacion:-73 =conversation:39 =convite:-31 =cook:17 =copia:-20 =copiado:-17
        =copilot:44 =copy:-48 =cor:-18 =coracao:20 =core:-13 =corre:-34 =corrige:-57 =corta:27 =cosa:-23 =cost:-18
        =count:-19 =counterfeit:-25 =courriel:-25 =course:19 =crea:-44 =create:-27 =created:-32 =creativity:-16
        =creators:19 =creo:-15 =crew:-20 =cria:-16 =criadores:19 =crie:-21 =crime:19 =crimen:44 =crimes:19 =criminal:55
        =criterio:-14 =cron:20 =crossword:18 =ctrl:-40 =cuando:-19 =cuentan:25 =cuidado:16 =curl:-32 =current:-15
        =curriculos:42 =custa:-18 =customer:-26 =customers:-64 =cut:39 =dados:-12 =dame:53 =dangerous:13 =danke:26
        =dann:-13 =dans:39 =daqui:38 =dar:22 =darfst:20 =dark:52 =das:61 =dash:20 =dass:22 =data:-41 =database:29
        =date:-18 =daughter:25 =day:-21 =days:-17 =de:-66 =dead:15 =deal:-22 =dear:29 =debate:-61 =debe:-28 =deben:20
        =debes:89 =debo:-25 =debug:-30 =debugging:25 =debut:20 =decided:20 =decides:-28 =decir:37 =decirme:46
        =decline:36 =decrypt:25 =default:-38 =defences:-30 =define:-49 =degrees:-21 =deine:67 =deinen:14 =deixa:21
        =deixar:28 =deixe:19 =deja:35 =dejaron:-16 =deje:-25 =del:-37 =dele:15 =delete:-32 =deleted:17 =deletes:-23
        =delivers:18 =delivery:38 =dem:15 =demonio:85 =den:51 =der:-28 =derivadas:-38 =dernier:-14 =derniere:-44
        =des:53 =desarrollador:39 =descobre:-24 =desconsiderar:18 =desconsidere:-23 =descreva:-21 =descreve:21
        =describe:-31 =described:-21 =describes:25 =describing:35 =description:50 =desculpas:17 =desenvolvedor:-18
        =desfaca:-20 =design:-16 =desk:-23 =desligada:25 =desligue:24 =despesas:-17 =dessert:-25 =dessous:22 =dessus:17
        =desta:25 =deste:60 =desvio:-26 =detail:41 =details:-33 =detalhes:24 =detalle:18 =detective:-37 =detran:-15
        =deux:-40 =deuxieme:-14 =deve:-21 =developer:-22 =developers:26 =developpeur:-16 =devem:29 =devolve:-21
        =devolver:-18 =devuelve:-30 =dex:53 =di:-21 =dia:-92 =dialogo:-34 =diante:15 =dias:-34 =dica:-15 =dice:22
        =dich:14 =dick:-19 =did:40 =diese:27 =dieser:14 =dieses:30 =dieu:13 =diez:43 =diferenca:-21 =different:-14
        =diga:37 =digas:-21 =digite:-16 =dije:-34 =dijeron:-18 =dime:16 =dir:-16 =dire:53 =direccion:-41
        =directamente:-15 =directives:24 =director:-37 =directrices:24 =direitos:37 =diretor:27 =dis:47 =disable:-16
        =disclose:-12 =discuss:-25 =disse:-12 =disser:25 =div:44 =diz:63 =dizer:83 =do:-84 =docker:-23 =doctor:-38
        =document:26 =documento:42 =documentos:41 =documents:-37 =does:-35 =dogs:-24 =dois:-21 =dominado:17
        =domingo:-36 =donde:10 =door:19 =dormir:28 =dose:51 =doy:18 =draft:-25 =drei:-27 =drill:-27 =drinks:-21
        =drivers:-16 =drogue:35 =droit:20 =drops:23 =drucke:18 =drug:38 =dst:-14 =du:41 =dump:79 =during:-46 =duro:-21
        =duvidas:-20 =each:25 =early:-13 =earn:-33 =echo:45 =ecris:47 =editor:-32 =educacao:-44 =educacion:-38
        =educada:14 =educado:21 =egg:-19 =eight:13 =ein:39 =einbricht:19 =einen:-16 =einer:-32 =eines:-16
        =einleitung:-21 =eins:15 =einschrankungen:16 =ejemplo:80 =el:-24 =election:16 =eles:47 =elles:28 =elogie:23
        =email:-22 =emails:-25 =embed:-29 =emergencia:29 =emergency:22 =emojis:-43 =empieza:77 =employees:-30
        =emprego:44 =empresa:95 =enable:-38 =enabled:-22 =encarna:20 =encode:-32 =encoded:-14 =encomenda:16 =end:37
        =ende:33 =endereco:-27 =ends:-21 =enganado:-22 =english:-22 =enough:21 =ensayo:47 =ensena:38 =ensina:14
        =ensine:39 =entao:31 =enter:-50 =entered:-21 =entra:52 =entrada:-38 =entre:49 =entrega:24 =entregar:-44
        =entrenador:-15 =entrenamiento:25 =entrevista:-13 =entrevistador:-40 =entrou:-21 =entry:-14 =entwicklermodus:31
        =envenenar:21 =envia:65 =enviamos:-23 =enviar:-16 =envie:-51 =environment:61 =envoie:41 =epoca:56 =equipe:21
        =equipo:25 =equivocado:41 =era:-14 =eres:54 =erklar:-20 =erklare:55 =erklart:-17 =errada:-23 =erro:-15
        =error:-24 =erzahl:14 =es:-26 =esas:50 =escape:-18 =escena:-19 =escola:-33 =escolher:-13 =esconde:20
        =escreve:20 =escrevendo:16 =escrever:-40 =escribio:21 =escribir:-23 =escrupulos:47 =espera:-38 =esperado:-13
        =esperar:-15 =esquece:57 =essa:19 =essas:66 =essay:30 =est:17 =esta:-26 =estafas:10 =estan:-17 =estar:-21
        =estava:-39 =este:19 =estivesse:23 =esto:14 =estou:15 =etapes:18 =etc:35 =ete:19 =ethics:37 =etica:30 =etico:46
        =etiqueta:-29 =etwas:28 =eu:62 =euros:22 =even:48 =event:-22 =ever:30 =everyone:39 =evita:-27 =ex:24 =exam:-18
        =example:30 =examples:-23 =exatos:18 =exceptions:-20 =exclua:19 =excuse:17 =exe:26 =executa:39 =execute:26
        =exemplo:99 =exercicio:-14 =exige:17 =exigente:-27 =exit:-27 =expenses:31 =expensive:30 =experiment:31
        =expert:-14 =explain:-109 =explains:-16 =explica:-36 =explicame:28 =explosives:24 =export:33 =exporta:47
        =expulsados:-14 =extract:-37 =f10:-28 =fabriquer:24 =faca:20 =faco:-16 =fact:-17 =facts:18 =failed:32
        =fails:-32 =faire:-61 =fairy:-16 =fais:49 =fait:24 =fake:42 =fala:35 =falar:59 =fale:69 =falha:-16 =fallen:-18
        =fallo:-30 =false:-17 =falsificar:17 =falso:45 =famosa:-17 =fan:-20 =fang:38 =faria:17 =farinha:-24 =fass:-15
        =fasse:-20 =fast:17 =faturas:-13 =fausses:28 =favor:-59 =favour:20 =favourite:-35 =fazes:28 =fazias:37
        =fecha:-31 =feel:13 =feiticeiro:-14 =ferramenta:78 =ferramentas:18 =festa:-15 =fetch:28 =fete:-18 =fica:-15
        =ficheiro:-69 =fictional:20 =fields:-36 =files:-57 =fill:52 =film:36 =filtering:-27 =filters:-20 =filtra:34
        =filtre:45 =fim:20 =final:-16 =find:28 =finds:-66 =fine:38 =finge:-58 =fingir:15 =finish:39 =finished:18
        =firewall:-16 =fireworks:16 =firmar:-12 =first:-48 =five:22 =fixed:-52 =flag:40 =flags:-21 =flat:-17
        =flexiones:-14 =flights:14 =fogo:-16 =foi:-16 =fois:18 =folder:37 =folge:16 =follow:-62 =followed:26
        =follows:27 =fonte:-29 =food:-25 =football:-46 =for:-22 =foram:49 =forbidden:43 =forfait:-16 =forge:22
        =forged:-45 =form:32 =formal:-46 =formas:-30 =format:-26 =formatacao:-24 =formato:-79 =formigas:-21
        =formliche:16 =formulario:-26 =foro:-28 =forum:-21 =forward:-28 =fosse:41 =fotos:-19 =found:-13 =four:-23
        =frage:36 =fragen:-26 =frase:42 =frases:-39 =free:-53 =freed:20 =freedom:28 =frei:-19 =french:-36 =friday:-32
        =friend:24 =friendly:-29 =friends:39 =fssl:-19 =fue:-30 =fueron:36 =full:50 =fun:21 =funcao:54 =funcion:-39
        =funciona:-38 =funcionam:-33 =funcionan:-26 =funcionara:-14 =funcionarios:-15 =funcione:38 =function:23
        =funf:-20 =fur:-28 =fusball:-36 =futebol:-36 =future:-11 =fyi:-19 =game:-78 =gap:27 =garaje:-15 =garantia:-35
        =garde:-18 =garden:-19 =garez:-25 =gas:26 =gato:-18 =gatos:15 =gave:-42 =gb:-18 =geben:16 =gedichts:-37
        =geheimnis:57 =gehorche:18 =gelten:-28 =gemeo:20 =genau:-20 =genio:58 =gentil:-16 =gentileza:42 =genug:25
        =gerente:-20 =german:-45 =gesetze:29 =gesprachs:35 =get:-74 =getting:27 =ghost:-23 =gibt:17 =gift:-16 =git:-35
        =give:-14 =given:39 =gives:36 =giving:-17 =go:19 =goes:-26 =going:19 =good:-11 =gore:-37 =gory:-16 =got:-32
        =gottmodus:27 =governo:-23 =grade:-16 =gramatica:-52 =grammar:-24 =grammatik:-22 =grand:-20 =grandmother:-31
        =granted:43 =gras:-25 =grateful:15 =grita:-14 =grosseiro:21 =group:-31 =grun:-28 =gruseliger:-15 =guard:-44
        =guardar:-39 =guerra:-37 =guest:-42 =guia:-46 =guide:-51 =guidelines:35 =guion:44 =gur:18 =habla:-41
        =hablado:-30 =hablame:65 =hablar:59 =hablemos:17 =hables:21 =hace:23 =hacer:18 =haces:65 =hackathon:20
        =hackeado:42 =hacker:-35 =hackers:-24 =had:15 =haga:-19 =hago:20 =han:20 =handled:-21 =happen:-41 =happens:-16
        =harmful:-21 =harmless:103 =hash:-16 =hast:-29 =haus:35 =haut:68 =have:-18 =haz:47 =hazme:-15 =he:40 =head:16
        =header:-19 =heart:21 =heist:20 =held:-12 =hello:-22 =help:-21 =helper:33 =helpful:17 =hemos:-53 =her:-39
        =here:95 =hereby:26 =hero:-15 =herramienta:31 =herramientas:17 =heute:-17 =hey:51 =hidden:34 =hide:44 =hides:24
        =hiding:29 =hier:52 =high:-32 =highest:19 =hint:23 =his:47 =history:-34 =hizo:-22 =hoflich:-25 =hold:-17
        =holmes:-17 =home:14 =homem:-18 =homemade:21 =homework:20 =honey:48 =hora:44 =horario:17 =horas:-26
        =hospital:33 =hotel:-20 =hotline:-20 =hour:21 =hours:-25 =how:35 =hoy:-13 =hr:43 =html:-26 =http:73 =https:-59
        =huesped:12 =human:-10 =humour:-25 =hypothetical:26 =ia:152 =iban:32 =id:-25 =idea:-35 =idees:-27 =idioma:-19
        =if:-56 =ignorar:-38 =ignore:-27 =ignored:-18 =ignorem:-31 =ignores:-23 =ihre:16 =il:-18 =im:-21 =imagen:22
        =imagina:-37 =imagine:-37 =immediately:32 =impersonate:-16 =importa:42 =impresora:30 =imprimelo:32 =improve:-22
        =improvisacion:-25 =imunologico:-21 =in:-14 =included:-26 =including:23 =incomplete:-16 =incorrecta:-17
        =incumpla:-15 =index:-21 =indica:-26 =indicacion:-17 =indicaciones:17 =inference:-32 =ingles:-38
        =ingredient:-14 =ingredients:35 =inicio:37 =initial:34 =initiales:13 =input:-23 =inst:14 =instalador:-41
        =instalar:-25 =install:-42 =instead:96 =instrucao:28 =instrucciones:-67 =instrucoes:-74 =instructed:15
        =instruction:72 =instructions:-71 =instructs:-15 =insult:27 =insultame:18 =insulte:45 =insurance:24
        =intenta:-24 =intentalo:-26 =intenten:-14 =interdit:31 =internal:-27 =internas:-33 =internet:26 =interview:-17
        =introduction:-36 =introduzca:-22 =invalida:-47 =invent:-42 =inventa:-42 =investigate:-16 =invite:42
        =invoice:25 =irrestrita:17 =is:-30 =isso:37 =ist:67 =isto:16 =it:44 =items:-24 =its:44 =jailbreak:-42
        =jailbroken:19 =jamais:25 =jefa:-26 =jefe:-45 =joao:-21 =job:-42 =jogar:-20 =jogo:-24 =join:30 =jornalista:-19
        =juan:30 =juego:-24 =julia:-21 =june:-19 =junior:-34 =jurado:-16 =juramento:-18 =juridique:39 =kannst:-22
        =kaos:27 =keep:-36 =keine:-23 =kennst:21 =kept:-18 =kern:-16 =kernel:-25 =keys:17 =keyword:-22 =ki:42 =kids:38
        =kill:-25 =killed:-17 =king:-18 =kiosk:-12 =known:-23 =kurze:-41 =kurzer:-21 =label:27 =lado:37 =ladrao:-28
        =ladroes:-11 =ladron:-19 =language:-30 =laptop:-30 =las:29 =lass:-20 =late:72 =laura:-20 =lawyer:-23 =lea:-12
        =lead:-23 =leak:27 =leave:40 =leaves:30 =lecture:24 =lee:26 =lei:19 =leia:-14 =leis:23 =lembra:-23 =length:-23
        =lenguaje:-38 =leo:-35 =ler:22 =lesen:-37 =let:31 =letter:-42 =letters:36 =letzte:-45 =level:40 =leyes:39
        =lhe:-21 =liberado:26 =library:-50 =licensee:-14 =lie:44 =lies:-26 =lieu:68 =lifted:15 =ligacao:28
        =ligacoes:-47 =ligado:-14 =ligar:36 =lights:-10 =lignes:-11 =like:31 =lima:-15 =limit:-21 =limitacoes:45
        =limite:-30 =limites:-43 =limits:-22 =line:-88 =linea:-38 =lineas:-47 =lines:-38 =linha:-51 =linhas:-82
        =linux:-26 =lista:-27 =listas:-16 =liste:-27 =listen:25 =lists:-29 =little:-17 =live:-15 =llama:-48
        =llamadas:-33 =llamas:15 =llegar:-28 =llm:20 =lo:37 =load:-19 =local:-25 =lock:-27 =lockere:16 =log:35
        =logged:-16 =login:-35 =logistica:-17 =logo:36 =logs:20 =loja:-17 =long:-38 =look:-25 =looking:23 =loses:25
        =lot:15 =louise:-23 =lovely:-16 =loves:-64 =luego:-16 =lugar:-14 =luisa:-19 =lumi:-13 =lumo:39 =ma:-33
        =mach:-17 =machine:30 =macos:-32 =made:-34 =madre:-16 =mail:-48 =mailbox:19 =mails:-38 =main:-32 =maintenant:16
        =maio:-14 =maior:-17 =maison:17 =maiusculas:-13 =maker:18 =makers:35 =making:54 =malo:33 =malvada:-16
        =malvado:-30 =malware:-44 =man:57 =manager:-32 =manda:31 =mandame:29 =mandar:75 =mandaram:31 =mande:21
        =mandei:-33 =manhattan:-17 =mantenham:-13 =manual:-55 =many:-19 =map:-33 =mar:-25 =marca:41 =marcos:-21
        =mark:-23 =markers:-34 =marque:17 =marte:-22 =match:-40 =math:-13 =maths:-21 =matter:25 =max:29 =maxima:107
        =maximo:-18 =may:-122 =mayusculas:-17 =me:91 =means:22 =medico:24 =medicos:-16 =mediodia:-20 =medium:-24
        =meeting:29 =mehr:16 =mein:42 =meinem:-21 =meiner:-21 =meio:-35 =meister:21 =mejor:26 =mejores:-29 =melhore:-14
        =member:-19 =memoria:18 =memory:69 =menos:-18 =mensagem:34 =mensagens:-24 =mensaje:48 =mente:38 =mention:29
        =mentionne:16 =mentions:22 =mentor:22 =menu:-47 =mesma:47 =mesmo:25 =message:38 =metanfetamina:17 =metete:79
        =meth:-12 =method:-31 =metric:-19 =meu:30 =mi:-27 =mia:16 =mias:23 =mich:29 =miete:-14 =military:19 =mim:137
        =mind:-24 =mine:49 =minha:-76 =minhas:36 =ministerio:-31 =mira:-26 =mis:33 =mistakes:-19 =misture:-24 =mit:49
        =moby:-20 =mock:-19 =mode:-39 =model:21 =modelo:27 =modelos:28 =models:-120 =moderacao:33 =moderacion:19
        =modify:-21 =modo:-30 =modos:14 =module:-21 =modules:-28 =modulo:45 =modus:23 =moment:29 =momento:31 =mon:-20
        =money:-37 =monologue:-17 =montar:-28 =montre:-19 =more:-49 =morira:20 =morrer:31 =most:22 =mostra:40
        =mostre:36 =mot:-31 =mountain:-35 =movil:-26 =mr:-19 =mucho:-17 =mudar:-30 =mudo:28 =mudou:17 =muestra:19
        =mus:-13 =museu:-14 =music:-19 =muss:15 =musst:-17 =must:-62 =my:-39 =na:23 =nach:-16 =nachricht:51 =nada:16
        =nadie:55 =name:-54 =named:36 =nao:-35 =napalm:16 =naq:20 =narrador:-24 =narrator:-27 =natural:-49
        =naturally:-15 =nave:-20 =navegador:26 =necesito:24 =negado:-27 =negarte:27 =negativas:39 =nein:51 =nenhum:24
        =nenhuma:23 =nerve:33 =nesta:32 =nett:-20 =neue:20 =never:-54 =new:-33 =next:84 =ni:40 =nicht:-21 =nichts:-38
        =nie:14 =niegas:19 =nine:-38 =ninguem:46 =ningun:15 =nivel:-19 =no:-41 =noch:21 =nocivo:16 =node:-33
        =nombre:-55 =nome:-29 =nora:-42 =normal:87 =normas:-33 =nos:21 =nosotros:26 =nosso:-42 =not:-66 =nota:57
        =notas:43 =note:42 =notes:77 =notice:-54 =noticia:21 =novas:-51 =novato:-15 =novel:-45 =now:62 =npm:-31
        =nuestra:-19 =nuevas:-30 =nueve:-28 =nuevos:-26 =nulo:17 =numa:13 =number:-48 =numbered:21 =numbers:-35
        =numero:-69 =nur:39 =nurse:-31 =nutmeg:-14 =nutzer:16 =obedeca:27 =obedece:24 =obedeceme:31 =obedecer:41
        =obeis:38 =oben:24 =obey:61 =objetivo:27 =observations:-15 =ocultas:15 =oculto:18 =oder:-23 =of:-40
        =ofensivo:21 =oferta:17 =off:30 =offensive:17 =offer:-28 =office:-18 =officer:-17 =official:34 =oficio:64
        =often:-21 =ohne:59 =ok:56 =okay:33 =old:-60 =older:-37 =olvida:34 =ombre:26 =omega:21 =on:-25 =once:58 =one:39
        =ones:-43 =opcao:-52 =opcion:-25 =opciones:-36 =opcode:-13 =opcoes:-54 =openai:65 =opinion:38 =opinions:22
        =opponent:-20 =opposite:20 =option:-43 =options:-39 =or:-102 =oracle:-16 =ordem:36 =orden:26 =ordenaram:15
        =ordenaron:-23 =ordenes:-32 =ordeno:36 =ordens:-13 =order:55 =ordered:15 =org:-80 =orientacoes:44 =original:-57
        =originales:22 =others:27 =otra:-40 =otro:-29 =ou:-88 =oublie:27 =our:-56 =ouro:-38 =out:89 =outra:-26
        =outro:-21 =outros:43 =outside:-23 =over:-23 =overriding:26 =owned:18 =owner:-37 =pablo:-66 =package:-19
        =pacote:-21 =padrao:-67 =padres:-26 =pages:-22 =pagina:34 =paginas:-45 =pago:22 =pain:-12 =paineis:-17
        =painel:28 =palabra:41 =palavra:-20 =pan:-15 =panel:42 =pao:-28 =papel:98 =paper:40 =paquete:-21 =para:-21
        =paragrafo:17 =paragraph:-22 =parasite:15 =parcel:-23 =pare:34 =parental:-19 =parking:-27 =parle:35 =part:39
        =parte:33 =parties:-22 =partir:-55 =partner:21 =party:-32 =pas:-25 =pasa:-13 =pasaria:-21 =pase:-27 =paso:-20
        =pasos:30 =pass:-23 =passa:25 =passada:31 =passageiros:-14 =passe:34 =passed:35 =passerait:-17 =passo:-59
        =passos:51 =passwords:-33 =passwort:29 =past:33 =pasta:-23 =paste:-32 =path:-39 =paul:-23 =paulo:-20 =pautas:28
        =pax:-28 =pay:45 =payment:64 =pedem:-18 =pedido:85 =pedidos:-22 =pedir:24 =pediu:-31 =pelicula:39 =pelos:43
        =pendencias:-15 =pense:16 =per:-35 =perceber:30 =percebes:-25 =perco:46 =perdi:68 =perdon:17 =pergunta:53
        =perguntar:15 =perguntas:-44 =permission:-18 =permite:31 =permitido:-18 =permitidos:19 =perros:-16 =person:28
        =persona:-28 =personagem:-28 =personaje:-28 =personal:-33 =peru:-15 =pessoas:-21 =peticion:53 =pets:56
        =phishing:-31 =phone:-17 =photo:15 =photos:-16 =pick:17 =picking:-33 =pide:13 =piden:-19 =pidio:-14 =piel:44
        =pirata:-26 =pirate:32 =piscina:-12 =pizza:-40 =place:25 =plait:-22 =planet:29 =planets:-21 =plano:-22
        =plans:25 =plataforma:-23 =play:-40 =player:-23 =players:-41 =plays:16 =please:-64 =plot:-52 =pls:18
        =plumber:24 =png:15 =podcast:67 =pode:-46 =podem:-48 =podes:97 =podias:25 =podrias:59 =poem:-43 =poeme:-67
        =points:-62 =poison:58 =poisonous:20 =poisons:18 =policies:18 =polish:-16 =polite:54 =politica:-21
        =politicas:61 =politics:-22 =politique:14 =pon:-33 =ponto:-20 =por:-30 =porque:-39 =port:-26 =porto:11
        =portuguese:-28 =pose:-34 =positivos:23 =possible:-38 =post:27 =pour:-64 =practise:-24 =precio:-18 =precios:20
        =precisa:-22 =preciso:-21 =precos:16 =prefeito:-27 =pregunta:80 =preguntas:-32 =pregunte:-25 =presente:18
        =press:-51 =pressure:18 =pretends:-20 =previas:14 =previous:-18 =previously:-15 =price:18 =prim:-14
        =primeira:-38 =primeiros:22 =primer:-29 =primera:-17 =primeras:24 =primero:-20 =primo:-12 =principios:18
        =principles:34 =print:-35 =prior:14 =priority:36 =privacy:-15 =private:-17 =privilege:-19 =prix:-26 =proceed:15
        =proceso:-14 =process:-37 =processo:-16 =produce:41 =productos:-27 =products:21 =profile:39 =programador:-29
        =prohibido:35 =proibido:25 =project:-51 =prompt:44 =prompts:-113 =protejo:-19 =protocolo:45 =prova:20
        =proveedor:22 =proxima:20 =proxy:-53 =prufe:-17 =prune:-21 =public:67 =publicacao:-13 =publicou:-16
        =publish:-14 =puede:-84 =pueden:-28 =puedes:129 =puis:15 =pular:22 =punctuation:-17 =puntos:-13 =pupils:-16
        =pura:34 =purely:31 =push:22 =put:47 =puts:-20 =py:-13 =python:-23 =quais:25 =qual:65 =quando:18 =que:87
        =queda:-27 =quedate:25 =queen:-17 =quelle:-21 =quelles:-62 =quer:-23 =queria:28 =quero:21 =query:26
        =question:45 =questions:-95 =qui:123 =quien:-25 =quieren:23 =quiero:13 =quiet:24 =quiser:39 =quit:16 =quita:-24
        =raconte:37 =raise:-18 =rank:21 =ransomware:20 =rate:-71 =rather:49 =razon:16 =read:-49 =readers:-34
        =reading:24 =reads:32 =ready:-35 =reais:11 =reales:16 =really:38 =reasonable:-20 =reasons:-28 =rebelde:-39
        =reboot:-30 =recall:22 =receita:39 =receiving:-17 =receta:-13 =recibiste:41 =recipe:-35 =recita:19 =recite:19
        =recognised:-25 =recommend:-43 =recommendation:-20 =reconocer:-21 =recrutador:47 =recuerdas:-21 =recusa:-24
        =recusares:47 =recusas:39 =redacao:13 =redaction:-23 =reduce:-32 =reencaminhar:-21 =reenvia:-20 =references:-16
        =refers:-18 =reforma:-25 =refunds:-37 =refuses:30 =regeln:32 =regierung:-25 =registro:30 =regles:40 =regra:33
        =regras:-30 =regulamento:51 =regulations:-14 =reinicia:-19 =reiniciar:-24 =relatorio:-22 =release:-34
        =remember:40 =reminder:21 =remova:-19 =remove:-46 =removed:-19 =removes:-19 =rends:-17 =renovar:-16 =repeat:-37
        =repeats:-14 =repete:-25 =repetir:-27 =repite:23 =reply:-14 =reponse:14 =report:86 =repositorio:-32
        =repository:-32 =request:66 =requests:-40 =requirements:-19 =reserva:25 =resetting:-15 =residents:-27
        =responda:-59 =respondas:37 =responde:-57 =responder:56 =responderes:40 =responderia:26 =responderias:26
        =respondes:48 =resposta:72 =respostas:46 =respuestas:56 =restablecido:-21 =restaurant:-16 =reste:-28 =resto:-29
        =restricao:-18 =restricciones:-26 =restricoes:-19 =restriction:-49 =restrictions:-77 =result:58 =resultado:73
        =resume:-76 =resumen:21 =resumir:37 =resumo:28 =retirado:22 =retire:-16 =retired:17 =return:43 =returns:-42
        =reuniao:-21 =reveal:-46 =revele:19 =reverse:29 =revisalo:-19 =revisores:23 =revoke:39 =rewrite:-26 =rf:-17
        =rhymes:21 =richtlinien:18 =riddle:-32 =riddles:-30 =rigel:56 =right:30 =rights:17 =rima:66 =rina:-13 =risk:-26
        =risotto:-16 =riz:-14 =rm:-23 =robado:-14 =robo:51 =robot:-69 =rocket:22 =rodamos:36 =rogue:-36 =roman:28
        =rome:-19 =rook:35 =rooms:-28 =root:41 =rose:23 =rot13:16 =roteiro:48 =rotulo:-31 =router:-26 =rpg:-30 =rude:28
        =rule:-37 =run:63 =ruthless:20 =sabe:-58 =sabes:-21 =safari:-24 =safe:59 =safety:-55 =sag:59 =sagen:81
        =saida:-32 =sair:28 =sais:-34 =sales:72 =salida:-15 =salir:-18 =saluda:-13 =saludos:30 =salvar:24 =sam:-13
        =samtliche:19 =sargento:-20 =save:54 =saved:19 =saw:-36 =say:34 =saying:-21 =says:16 =scan:33 =scarier:-28
        =scene:-21 =schach:-28 =schalte:23 =schatten:61 =schick:25 =school:-37 =schreib:27 =scooters:-14 =screen:-24
        =screens:-14 =se:30 =season:-22 =secretes:32 =secreto:14 =secrets:-22 =section:-25 =security:-56 =segredo:-31
        =segredos:18 =segue:-22 =seguem:-26 =seguir:-52 =seguranca:38 =seguridad:-34 =seguro:35 =sei:97 =seine:-17
        =seinen:-17 =seis:-14 =seja:25 =select:19 =self:-18 =sem:35 =semaine:-27 =semana:29 =semanas:-15 =send:-69
        =sends:15 =sens:-33 =sense:-24 =sent:-25 =sentence:50 =sentences:-36 =sentido:-38 =separation:-19 =ser:-43
        =sera:-42 =seran:-18 =serao:-33 =seras:19 =sergeant:-25 =serias:51 =server:16 =service:-16 =servicio:-16
        =servidor:-14 =session:-42 =set:-42 =seu:37 =seus:25 =sexta:-18 =sh:38 =shackles:15 =shadow:19 =shall:-22
        =share:-49 =she:-54 =shell:-56 =sherlock:-17 =short:-84 =shorter:-22 =should:-66 =shouts:-19 =showed:-17
        =shows:-56 =si:-53 =sicher:31 =side:21 =sie:-52 =siempre:14 =sigas:16 =signed:-45 =significa:-14 =sigue:-18
        =siguiente:33 =sim:24 =simple:-33 =simples:-45 =simula:51 =simulacao:17 =simulacion:27 =simulation:-25 =sin:32
        =single:-32 =sinn:-35 =sistema:59 =sistemas:-20 =size:-24 =skin:-14 =skip:22 =slang:17 =small:-26 =smiled:-17
        =smith:-17 =so:48 =software:-44 =sois:-18 =sol:-30 =solares:-37 =soll:-30 =solve:36 =solved:21 =sombra:34
        =some:-57 =someone:-32 =son:-21 =sont:-32 =sort:-21 =souber:-29 =sound:-41 =sources:-14 =soy:14 =space:-41
        =spam:44 =spanish:-13 =speak:46 =spec:23 =speech:22 =spell:48 =spelling:16 =spiel:-34 =spoke:32 =sprich:16
        =sql:-19 =ssh:-33 =staff:-33 =stage:-38 =staging:-15 =stand:-12 =stars:-32 =started:-17 =starts:-51
        =station:-37 =statt:93 =status:-29 =stay:38 =stays:47 =steal:-32 =stealth:-17 =steht:54 =stell:-36 =steps:-20
        =stiehlt:19 =stole:-28 =stop:47 =stopped:-21 =store:33 =stored:27 =story:-36 =straight:-30 =street:19
        =strict:-47 =string:-73 =strings:-30 =strip:-33 =stuff:28 =style:20 =su:-106 =suas:38 =sube:-26 =subject:-51
        =substitui:-16 =such:-67 =sudo:37 =suelta:43 =sugere:-17 =suggest:-21 =suis:-18 =summarise:-33 =summarising:24
        =sums:21 =supermarket:-14 =supervisor:-15 =supplier:-34 =supply:25 =support:-36 =suppose:50 =supposed:50
        =supprime:-16 =sur:-68 =surpresa:-18 =surprise:-30 =sus:-80 =suyo:-30 =swear:15 =swears:-40 =switched:-19
        =system:61 =ta:35 =tabelle:-23 =tabla:37 =table:62 =tableau:-16 =tablet:-13 =tags:-21 =takes:-49 =talk:19
        =talked:36 =talks:-26 =tamanho:-23 =tambem:56 =tambien:36 =tarefa:24 =target:-21 =tarjeta:25 =task:18 =tca:44
        =te:97 =teaches:23 =team:-40 =technical:18 =technician:-23 =tecnicas:76 =teenagers:-15 =telefone:20
        =telefones:27 =telemovel:-14 =tell:-57 =telling:33 =tem:23 =tema:-15 =temperatures:17 =template:-52 =tempo:13
        =ten:18 =tendra:-16 =tengas:33 =tenha:-13 =tens:39 =tenta:-26 =tentarem:-13 =termina:-39 =terminal:-32
        =termine:-16 =termos:-17 =terms:-30 =tes:-16 =test:36 =testes:-17 =tests:-21 =teu:49 =texto:-20 =texts:-24
        =than:20 =thanks:46 =that:101 =the:-27 =their:-21 =them:68 =thema:-28 =theory:25 =there:31 =these:-23
        =thesis:38 =they:-59 =thief:-51 =thinks:22 =this:107 =those:72 =though:16 =thought:35 =thread:-24 =threat:-18
        =three:-73 =threshold:-17 =thriller:15 =thursday:47 =ti:59 =tiempo:20 =tiene:-17 =tienes:59 =times:-16 =tio:52
        =tira:15 =tired:-39 =tischler:-17 =title:-20 =to:-25 =toda:-20 =todas:-37 =todavia:-24 =today:47 =todo:27
        =todos:-57 =together:14 =toi:51 =told:-91 =tom:-21 =toma:17 =tomorrow:-29 =tone:-33 =tono:-22 =too:-28 =tool:87
        =topic:-14 =topicos:22 =torre:-23 =tout:69 =toute:17 =toutes:63 =toxico:44 =tpmorp:38 =trabalho:20 =traducir:75
        =traducteur:-22 =traduire:53 =traduis:-57 =tradutor:-21 =traduzcas:16 =traduzir:45 =trafico:-13 =train:-15
        =trained:26 =trains:-21 =transcript:45 =transfer:18 =transferir:43 =translate:-59 =translating:55 =tras:31
        =tratar:-27 =travel:-20 =trazer:-13 =treasure:-17 =treat:19 =treated:-19 =treinado:28 =treinam:-21
        =treinamento:24 =treino:41 =trem:-17 =tres:-66 =trial:-14 =trips:29 =trocar:-26 =trois:-34 =trouve:23 =try:27
        =tu:-76 =tua:30 =tuas:35 =tudo:64 =tuesday:-33 =turn:-38 =turno:-34 =tus:69 =tutor:52 =tuviera:-20 =twenty:19
        =twin:18 =two:-23 =type:-73 =typed:24 =uber:-22 =uberrasch:-18 =uberraschung:-23 =ubersetze:-17 =ubersetzen:41
        =ubuntu:-35 =ultima:-55 =ultimas:-26 =ultimo:-12 =ultimos:38 =um:-78 =uma:-48 =umgehe:18 =un:-61 =una:-70
        =uncensored:18 =uncle:14 =under:-41 =understand:-12 =undo:-32 =une:-13 =uneingeschrankten:23 =ungefiltert:28
        =unica:38 =unicamente:13 =unicode:-16 =unit:-26 =unknown:-15 =unlimited:19 =unten:23 =untrusted:-28 =unused:-17
        =up:-34 =update:-13 =updated:-26 =upload:-25 =ur:-30 =us:-25 =usa:-92 =usar:-82 =use:-78 =used:-50 =user:86
        =users:14 =uses:-23 =using:-21 =uso:-33 =usual:29 =usuario:33 =usuarios:26 =utf:-24 =utilizacao:-16
        =utilizador:37 =utilizadores:-16 =v1:-39 =vacinas:-21 =vacuum:-13 =vai:37 =vais:17 =vale:36 =valem:-29
        =valid:-16 =value:-27 =values:-29 =vamos:-51 =variable:-19 =variables:33 =vazias:-15 =vecino:27 =veinte:-18
        =veja:-21 =veneno:14 =venenosas:22 =ventana:21 =ver:47 =vera:47 =verb:-28 =verbo:-19 =verbotenes:28
        =verbrechen:45 =verdad:-22 =verdadeira:34 =verdadeiro:13 =verde:-14 =verificacao:-22 =verrate:46 =versao:-18
        =version:-31 =versions:-33 =verstundest:-24 =very:25 =vex:17 =vez:144 =vezes:16 =via:-25 =viajaria:-18 =vico:24
        =viejo:-13 =viens:-27 =vigilancia:-20 =vilao:-28 =villano:-29 =ville:-41 =visit:18 =visitor:57 =visual:-31
        =vitesse:-41 =vocabulary:-20 =voce:45 =voice:18 =voici:15 =voir:22 =vollstandigen:-35 =volvieron:-30 =vor:-16
        =vorher:47 =vos:-25 =vous:-20 =voz:60 =wahlen:-18 =wallet:-15 =want:-83 =wanted:16 =wardrobe:-28 =ware:-18
        =warning:-41 =warranty:-17 =warum:-36 =watchman:-34 =weakness:-16 =weaknesses:21 =weather:15 =web:-32
        =webhook:-23 =website:24 =wechsle:40 =wedding:-15 =wednesday:-14 =week:-35 =weight:47 =weiter:-35 =wenn:34
        =went:-30 =wer:20 =were:101 =what:19 =whatever:36 =which:56 =while:38 =whisper:29 =whites:-19 =whitespace:25
        =who:-63 =whoever:114 =whole:21 =whose:91 =why:-61 =wie:24 =wiki:-16 =will:-75 =win:18 =wind:26 =window:-18
        =windows:-22 =wine:-24 =wipe:16 =wishes:15 =wit:-16 =within:-21 =without:-132 =wizard:33 =wo:19 =wonder:15
        =word:-28 =words:42 =work:-26 =works:-34 =world:30 =wort:-20 =wortern:-20 =would:46 =write:-26 =writes:21
        =writing:-21 =written:13 =wrong:-66 =wrote:-76 =wurden:18 =wurdest:37 =wusstest:-28 =www:-31 =xadrez:-41
        =ya:-59 =year:-13 =yesterday:-35 =ynf:15 =yo:34 =yoda:-59 =you:26 =yourself:19 =zahlt:35 =zeig:-23 =zeigt:-13
        =zeilen:-18 =zitiere:16 =zora:49 =zu:21 =zulu:17 =zum:36 =zuruck:-11 =zusammen:-18 =zwei:-23 =zweimal:39
        """
}
