extension WordingModel {
    /// Weights of single words, part 1 of 2.
    /// Fitted by ops/fit-injection, together with ``InjectionWeights``, on the train and calibration splits of
    /// Tests/DetectionTests/Golden/injection and the repository's documentation; small weights are left out.
    static let fittedWords1 = """
        =0100:-27 =0199:13 =0x4005d0:-17 =1:-39 =10:63 =1024:-14 =11:-12 =113:37 =12:16 =17:13 =19:17 =1o:-20 =203:37
        =250s:-14 =3000:26 =40:12 =5:-30 =500:13 =5541:13 =6:-21 =6d:-24 =6e:-18 =6f:28 =72:14 =75:17 =77:18 =7741:31
        =8:-14 =9:17 =ab:-29 =abajo:38 =abbreviation:-19 =ableitungen:-16 =about:-47 =abraco:-22 =abre:41 =abrem:-13
        =abrir:48 =abschnitt:29 =absolutely:20 =abuela:-27 =acaba:-52 =acabe:-55 =acabo:-33 =acabou:13 =accept:-23
        =acceptance:-20 =access:76 =account:26 =accounting:-17 =accounts:-21 =aceite:-17 =aceito:13 =aceptada:23
        =acepto:14 =acesso:32 =acima:-47 =acrescentar:49 =acrostic:22 =act:65 =acta:20 =action:-21 =activo:-19
        =actua:-31 =actual:30 =add:39 =added:-36 =addiction:-16 =adding:-26 =address:25 =admin:42 =administrador:31
        =administrator:-18 =adora:-82 =adventure:-18 =advice:-18 =after:-76 =afternoon:33 =afterwards:-14 =again:-89
        =agenda:17 =agent:-172 =agentes:49 =agents:-16 =ago:23 =agora:84 =agree:54 =agreed:51 =agua:-50 =aguarde:19
        =ahora:29 =ai:95 =aida:35 =aide:-25 =aimable:-38 =aimed:-14 =airline:-32 =ais:24 =aja:37 =ajedrez:-24
        =aktiviere:25 =akzeptiert:14 =alarm:-42 =alemao:15 =alert:-12 =alerta:-23 =alfred:-15 =algo:48 =alguem:60
        =alguien:38 =alignment:16 =alinhamento:32 =all:-70 =alle:-27 =allemand:-23 =allen:43 =alles:102 =allowed:28
        =along:-28 =alors:18 =alquiler:-21 =als:27 =also:36 =alteracao:-31 =alteracoes:-24 =alterar:-15 =altiplano:-13
        =aluno:46 =am:23 =amable:27 =amenazas:-32 =amendment:-24 =amigo:-19 =ammo:-20 =an:-22 =ana:-52 =anade:50
        =and:21 =anderen:16 =android:-50 =anexo:24 =anfang:40 =anna:-43 =announces:-40 =annule:13 =annulees:16 =ano:52
        =anos:55 =anotalo:13 =another:-15 =answer:-30 =answering:64 =answers:-71 =anterior:-21 =antes:-21 =anti:55
        =antigo:-42 =antwort:-29 =antworte:18 =antworten:-34 =anulacion:22 =anulada:-18 =anule:-34 =anuncia:-21
        =anuncio:-23 =anweisungen:43 =any:-24 =anybody:-25 =anyone:67 =anyway:53 =ao:12 =aos:-69 =apaga:17 =apagar:-22
        =apague:27 =aparato:25 =aparcamiento:-25 =aparece:26 =aparelho:26 =apenas:-40 =aplica:18 =aposentado:18
        =app:-33 =approve:17 =approved:-29 =aprobo:19 =aprovou:17 =aqui:119 =archivo:-17 =archivos:-31 =are:-18
        =args:-26 =argumento:-36 =arguments:-34 =arma:35 =arquivo:-48 =arquivos:-48 =arrete:-13 =article:-55
        =articulo:17 =as:37 =asaltar:28 =asap:-19 =asi:100 =aside:-17 =asignar:14 =asistentes:-13 =ask:-27 =asked:50
        =asks:-24 =assaltar:81 =assembling:-37 =assembly:-34 =assim:59 =assistant:-41 =assume:-12 =assuntos:23
        =astronauta:-26 =at:-15 =ata:38 =ataque:-39 =atencion:25 =atendimento:14 =ative:28 =ativo:-45 =atlas:25
        =atomic:-22 =attached:13 =attack:-32 =attackers:-23 =attribute:-12 =atuais:28 =au:39 =aucune:47 =audit:24
        =auf:39 =aufgehoben:-27 =aufsatz:-23 =aurora:-52 =aus:48 =ausgeben:-22 =auth:-18 =authorise:-24
        =authorization:-32 =authorized:29 =automated:26 =automatico:22 =automaticos:20 =autor:16 =autorizo:-49
        =autre:42 =aux:-45 =avec:70 =aventura:-20 =avise:-22 =aviso:-105 =avo:-19 =avoids:-20 =away:-18 =aws:-22
        =ayer:-19 =ayudas:19 =azul:-41 =b:27 =back:23 =backup:-40 =backwards:-57 =bad:-20 =bag:-13 =banidos:-13
        =bank:41 =banned:39 =barreras:21 =barriere:-13 =base:42 =base64:-34 =based:-32 =bash:-31 =be:15 =beantworte:50
        =beantworten:33 =bearer:-22 =become:56 =been:41 =bees:38 =befehl:-17 =befohlen:19 =before:-20 =begin:-21
        =beginne:26 =beginners:17 =beginning:44 =behave:65 =beibringen:-33 =beim:-21 =being:42 =beleidigendes:33
        =believe:29 =belong:-23 =below:47 =bem:34 =benign:-33 =benigno:-31 =beschimpfe:47 =besoin:38 =best:-58
        =better:-14 =between:45 =bewerberin:15 =bewerbung:-25 =bfd:-13 =biblioteca:-41 =bicicletas:-37 =bicis:-18
        =bicycle:23 =bien:55 =bin:51 =birthday:40 =bis:20 =bisherigen:19 =bit:17 =bitte:-70 =blank:78 =block:-35
        =blocked:14 =blocks:-35 =bloqueados:16 =bo:27 =boa:25 =bold:-20 =bom:-23 =bomb:-33 =bomba:-46 =bombe:21
        =books:-25 =borrado:27 =bots:46 =boulangerie:-38 =bound:-19 =boundaries:30 =bounds:-14 =brain:-22 =brauche:-15
        =bread:-31 =break:40 =bring:-31 =british:-24 =broke:31 =brother:-29 =browse:16 =browser:37 =bruto:37 =bss:23
        =budget:12 =buena:-18 =bueno:24 =buenos:-16 =bug:23 =build:20 =builds:18 =built:-21 =bullet:-28 =burlar:18
        =buses:25 =business:-16 =but:17 =butler:-42 =buy:-24 =by:-63 =bypass:-33 =cache:-29 =cada:76 =caen:-16
        =caesar:40 =cafe:-24 =cafetera:-19 =calculator:-23 =calendar:48 =call:-43 =called:-13 =calls:-54 =camada:29
        =cambia:43 =cambiar:-33 =cambrioler:23 =camillas:-24 =can:-145 =cancelar:-31 =cancelaron:39 =cancelled:31
        =candidate:-20 =candidates:-23 =cannot:-32 =canta:25 =caotico:-63 =capital:-68 =capitana:-23 =capitulo:-18
        =captain:-39 =car:80 =caracteres:-49 =card:70 =cards:-31 =careful:31 =carefully:-30 =caro:104 =carro:63
        =carros:-15 =carry:13 =cars:72 =carta:-51 =cartao:40 =cartoon:-22 =casa:70 =case:-32 =casero:-29 =cases:-19
        =casual:-16 =cat:55 =cats:-24 =cautela:18 =caveman:-29 =cavernas:-20 =ce:47 =ceci:38 =cero:-42 =cerradura:31
        =cette:12 =chama:23 =chamar:51 =changer:-51 =changes:-26 =changing:-18 =channel:29 =chaotic:-37 =chapter:-17
        =chaque:14 =character:-55 =characters:-27 =charla:77 =chart:39 =chat:116 =chatbots:-37 =chats:13 =chatting:-16
        =chaves:-30 =check:-65 =checking:-59 =checks:-20 =cheese:-18 =chef:-53 =chefe:-44 =chega:17 =chemicals:22
        =chemist:48 =chemists:18 =chess:-42 =chiens:-19 =children:-35 =chocolate:-46 =chose:45 =ci:16 =cidade:-35
        =cierra:13 =cima:51 =cincuenta:-37 =cinq:35 =cite:60 =city:-46 =civilian:21 =claras:-22 =claro:-16 =clase:-17
        =clasificar:35 =class:-18 =classifica:20 =classificar:21 =classifying:29 =clave:-37 =clean:-18 =clear:-22
        =clearance:31 =clever:-16 =click:-24 =client:-66 =cliente:-109 =clients:-18 =clock:-27 =clonar:-18 =clone:-32
        =close:-21 =closes:34 =clue:35 =cnh:-16 =co:22 =coach:-22 =coating:-16 =coche:79 =codigo:-36 =codigos:20
        =coisa:-32 =colega:-25 =collect:14 =coloque:20 =colour:-27 =column:-19 =com:28 =comando:-58 =comandos:-38
        =come:-18 =comece:44 =comedian:-19 =comedy:-28 =comentario:32 =comienza:16 =comigo:70 =commander:20
        =commands:-40 =comme:16 =commence:32 =comment:40 =commentaire:-17 =common:-42 =como:97 =companies:17
        =company:26 =compara:-14 =comparar:-22 =compare:-56 =comparte:-31 =compartilhe:-20 =complaint:-16 =complet:-32
        =completa:170 =completar:13 =complete:81 =completo:-45 =comply:98 =componente:-12 =compra:13 =comprida:-24
        =compris:-25 =compte:66 =comptent:14 =computadora:40 =computer:-18 =con:14 =concatenate:13 =concluir:68
        =conditions:-14 =conductor:-23 =confidential:26 =config:73 =configuracoes:-27 =configurado:33
        =configuration:-76 =configured:40 =configurou:17 =confirma:24 =confirmacao:-17 =confirmation:33 =confirmed:31
        =confirmo:27 =conhece:16 =conmigo:51 =consejero:50 =consejos:69 =conselhos:31 =consider:29 =considera:45
        =consultarme:-15 =consultas:-21 =conta:17 =contable:-16 =contacte:-17 =contain:-26 =contam:23 =contar:58
        =contava:20 =conte:-64 =content:82 =contesta:41 =contestarias:15 =contestas:41 =contestes:54 =conteudo:43
        =context:120 =contexto:106 =continua:96 =conto:-16 =contornar:-18 =contra:-16 =contradice:-32 =contradict:-26
        =contradicts:-21 =contrario:24 =contrato:-47 =control:-80 =controle:-29 =conversa:65 =conversacion:-74
        =conversation:59 =convert:18 =convite:-34 =cook:23 =copiado:-17 =copilot:48 =copilotos:13 =copy:-57 =cor:-29
        =coracao:22 =core:-20 =corre:-48 =correct:-15 =corregir:18 =correos:19 =corrido:-13 =corrige:-66 =corta:27
        =cosa:-22 =cost:-27 =costs:-21 =could:-12 =count:-24 =counterfeit:-27 =courriel:-24 =course:23 =crea:-56
        =create:-29 =created:-32 =creativity:-20 =creators:24 =creo:-22 =crew:-21 =cria:-16 =criadores:29 =crie:-29
        =crime:25 =crimen:47 =crimes:17 =criminal:65 =criterios:23 =cron:28 =crossword:26 =ctrl:-43 =cuenta:-22
        =cuentan:27 =cuidado:15 =cumpra:12 =curl:-36 =current:-39 =curriculos:62 =cursor:-14 =custa:-18 =customer:-23
        =customers:-54 =cut:35 =d:-20 =da:-30 =dame:59 =dan:146 =danke:30 =dann:28 =dans:14 =daqui:42 =dar:18
        =darfst:31 =dark:67 =das:78 =dash:22 =dass:21 =data:-54 =database:21 =date:-25 =daughter:34 =day:-19 =days:-23
        =de:-15 =dead:15 =deal:-24 =dear:38 =debate:-74 =debe:-14 =deben:13 =debes:113 =debo:-30 =debug:-50
        =debugging:45 =debut:19 =decided:18 =decides:-37 =decir:46 =decirme:55 =decision:-17 =decline:45 =decrypt:34
        =default:-47 =defences:-30 =define:-59 =definicoes:12 =degrees:-17 =deine:97 =deinem:25 =deinen:16 =deixa:21
        =deixar:36 =deja:63 =dejar:20 =dejaron:-16 =deje:-36 =del:-29 =delete:-35 =deleted:17 =deletes:-26 =delivers:22
        =delivery:41 =demonio:98 =den:56 =depois:20 =der:-24 =derivadas:-44 =dernier:-27 =derniere:-50 =des:29
        =desactive:12 =desarrollador:55 =descobre:-32 =desconsiderar:21 =desconsidere:-20 =descreva:-24 =descreve:18
        =describe:-22 =described:-25 =describes:34 =describing:40 =description:41 =descubre:-13 =desculpas:28
        =desfaca:-23 =design:-18 =desk:-29 =desliga:14 =desligada:28 =desligue:25 =despesas:-23 =dessert:-27
        =dessous:30 =dessus:19 =desta:22 =deste:75 =desvio:-32 =detail:39 =detailed:-14 =details:-31 =detalhes:19
        =detalle:23 =detective:-43 =detran:-15 =deux:-39 =dev:19 =developer:-14 =developers:54 =developpeur:-18
        =devem:17 =devias:12 =devolve:-27 =devolver:-20 =devuelve:-35 =dex:53 =dia:-105 =dialogo:-41 =diario:14
        =dias:-41 =dica:-21 =dice:26 =dich:28 =dick:-19 =diese:74 =diesen:30 =dieser:15 =dieses:41 =dieu:13 =diez:64
        =diferenca:-24 =different:-20 =diga:45 =digan:-13 =digite:-20 =dije:-41 =dijeron:-24 =dir:-18 =dire:65
        =direccion:-48 =directamente:-18 =directives:36 =director:-28 =directrices:26 =direitos:35 =diretor:50 =dis:53
        =disculpas:15 =discuss:-26 =disse:-40 =disser:22 =div:44 =diz:58 =dizer:90 =do:-96 =docker:-25 =doctor:-52
        =document:15 =documentation:-14 =documento:47 =documentos:38 =documents:-34 =does:-48 =dogs:-24 =dois:-24
        =dominado:19 =domingo:-40 =donnees:-19 =door:25 =dormir:30 =dose:62 =doy:23 =draft:-20 =drei:-31 =drill:-33
        =drinks:-23 =drivers:-23 =drogue:44 =droit:21 =drops:26 =drucke:22 =drug:41 =dst:-15 =du:35 =dump:101
        =during:-50 =duro:-23 =duvidas:-24 =e:23 =early:-14 =earn:-36 =echec:-28 =echo:85 =ecris:71 =editor:-40
        =educacao:-52 =educacion:-44 =educada:32 =educado:14 =egal:16 =egg:-20 =eight:17 =ein:20 =einbricht:19
        =einen:25 =einer:-42 =eines:-14 =einleitung:-23 =eins:16 =einschrankungen:17 =ejemplo:104 =election:17 =eles:55
        =elles:33 =elogie:26 =email:-14 =emails:-28 =embed:-49 =emergencia:42 =emergency:28 =emitida:15 =emojis:-46
        =empieza:62 =employees:-36 =emprego:49 =empresa:131 =empty:-12 =enable:-55 =enabled:-29 =encarna:22 =encode:-40
        =encoded:-13 =encoding:-15 =encomenda:26 =encontrei:-22 =end:41 =ende:40 =endereco:-31 =ends:-43 =enganado:-22
        =english:-41 =enough:19 =ensayo:68 =ensena:47 =ensina:16 =ensine:48 =entao:74 =entendi:-48 =enter:-32
        =entered:-16 =entonces:22 =entra:70 =entrada:-55 =entre:56 =entrega:24 =entregar:-53 =entrenador:-20
        =entrenamiento:28 =entrevista:-14 =entrevistador:-57 =entrou:-26 =entry:18 =entwicklermodus:31 =entwicklers:17
        =envenenar:21 =envia:65 =enviamos:-27 =enviar:-20 =envie:-68 =environment:84 =envoie:57 =epoca:66 =equipe:26
        =equipo:18 =equivocado:55 =era:-19 =eres:69 =erklar:-23 =erklare:55 =erklart:-16 =errada:-25 =error:-41
        =ersetzen:14 =erzahl:16 =esas:63 =escape:-26 =escena:-24 =escola:-38 =escolher:-16 =esconde:12 =escreve:36
        =escrevendo:16 =escrever:-32 =escribe:-13 =escribio:26 =escribir:-28 =escrupulos:51 =espera:-45 =esperado:-18
        =esperar:-21 =esperes:17 =esqueca:31 =esquece:50 =essa:24 =essas:89 =essay:33 =esta:-32 =estan:-23 =estar:-18
        =estas:19 =estava:-40 =estavam:-12 =este:58 =estivesse:27 =esto:29 =estou:20 =etc:53 =ete:32 =ethics:49
        =etica:38 =etico:52 =etiqueta:-39 =etre:-19 =etwas:28 =eu:65 =euros:24 =evaluation:18 =even:56 =event:-31
        =ever:31 =every:-29 =everyone:55 =evil:21 =evita:-39 =ex:32 =exam:-13 =example:77 =examples:-24 =exatos:18
        =exceptions:-24 =exclua:19 =excuse:17 =excuses:22 =exe:26 =executa:48 =execute:25 =exemple:40 =exemplo:113
        =exige:23 =exigente:-29 =exit:-30 =expect:-15 =expenses:44 =expensive:39 =experiment:34 =expert:-14
        =explain:-126 =explaining:-14 =explica:-36 =explicaciones:-12 =explicacoes:-13 =explicame:30 =explosives:24
        =export:41 =exporta:66 =expulsados:-16 =externe:-18 =extract:-43 =f10:-40 =fabriquer:25 =faco:-18 =fact:-25
        =facts:23 =failed:40 =fails:-39 =faire:-70 =fairy:-17 =fais:50 =fait:29 =fake:45 =fala:20 =falar:66 =fale:93
        =falha:-15 =fallen:-22 =fallo:-35 =falsificar:17 =falso:49 =famosa:-19 =fan:-23 =fang:39 =faria:20 =farinha:-25
        =fase:19 =fass:-19 =fasse:-18 =fassungen:-13 =fast:20 =fatura:13 =faturas:-21 =fausses:33 =favor:-71 =favour:27
        =favourite:-39 =faz:-31 =fazes:32 =fazias:42 =fecha:-31 =fehlenden:15 =feiticeiro:-14 =ferramenta:115
        =ferramentas:15 =fest:-12 =festa:-17 =fetch:29 =fete:-21 =fica:-20 =ficam:-15 =ficheiro:-77 =ficheiros:-20
        =fichero:-27 =fichier:-26 =fictional:23 =fields:-45 =files:-70 =fill:52 =film:43 =filter:17 =filtering:-26
        =filters:-17 =filtra:33 =filtre:63 =filtro:-16 =fim:30 =final:-32 =find:26 =finds:-75 =fine:62 =finge:-60
        =fingir:33 =finish:46 =finished:18 =firewall:-16 =fireworks:16 =firma:22 =firmar:-15 =first:-37 =five:24
        =fix:13 =fixed:-70 =flag:46 =flags:-36 =flat:-18 =flexiones:-16 =flights:16 =fogo:-18 =foi:-20 =fois:37
        =folder:42 =folge:15 =follow:-77 =followed:28 =following:21 =follows:29 =fonte:-30 =food:-29 =football:-54
        =foram:52 =forbidden:52 =forfait:-18 =forge:22 =forged:-35 =form:20 =formal:-50 =formas:-31 =format:-31
        =formatacao:-28 =formato:-86 =formigas:-24 =formliche:15 =formula:12 =formulario:-54 =fornecedor:20 =foro:-29
        =forum:-24 =forward:-39 =fosse:40 =foste:15 =fotos:-21 =found:-27 =four:-31 =frage:61 =fragen:-19 =frase:64
        =frases:-43 =free:-51 =freed:20 =freedom:31 =frei:-24 =freigegeben:13 =french:-42 =friday:-35 =friend:28
        =friendly:-33 =friends:50 =fssl:-24 =fue:-30 =fueron:42 =full:68 =fun:28 =funcao:64 =funcion:-31 =funciona:-38
        =funcionam:-43 =funcionan:-28 =funcionara:-15 =funcionarios:-22 =funcione:32 =function:43 =funf:-24 =fur:-37
        =fusball:-42 =futebol:-45 =future:-15 =fyi:-20 =gabe:12 =game:-96 =gap:31 =garaje:-19 =garantia:-56 =garde:-18
        =garden:-23 =garez:-25 =gas:34 =gate:-24 =gato:-29 =gauche:-12 =gave:-45 =gb:-12 =geben:20 =gedichts:-39
        =geheimnis:62 =gehen:29 =gehorche:18 =gelten:-14 =gemeo:22 =genau:-15 =genio:61 =gentil:-16 =gentileza:51
        =genug:26 =gerente:-31 =german:-63 =gesetze:39 =gesprachs:44 =gestor:12 =gestora:22 =get:-72 =getting:36
        =ghost:-24 =gibt:14 =gift:-27 =git:-33 =given:37 =gives:31 =giving:-22 =gleich:14 =global:-13 =go:50 =goes:-43
        =going:19 =gore:-38 =gory:-16 =got:-21 =gottmodus:27 =governo:-26 =grade:-16 =gramatica:-58 =grammar:-25
        =grammatik:-23 =grand:-22 =grandmother:-38 =granted:59 =gras:-25 =grateful:17 =grita:-20 =grosseiro:29
        =group:-37 =grun:-31 =gruseliger:-18 =guard:-56 =guarda:14 =guardada:17 =guardar:-48 =guarde:-14 =guerra:-39
        =guest:-55 =guia:-37 =guide:-30 =guidelines:47 =guion:46 =gur:58 =gut:18 =ha:-13 =habla:-52 =hablado:-31
        =hablame:76 =hablar:85 =hablemos:19 =hables:22 =hace:30 =hacer:13 =haces:71 =hackathon:20 =hackeado:51
        =hacker:-54 =hackers:-27 =had:22 =haga:-32 =hago:26 =han:13 =handled:-22 =happen:-45 =happens:-22 =harmful:-21
        =harmless:127 =hash:-21 =hast:-29 =hatte:13 =haus:39 =haut:89 =have:-39 =haz:24 =hazme:-16 =he:57 =head:36
        =header:-25 =heart:31 =heist:21 =held:-19 =hello:-20 =help:-26 =helper:37 =helpful:30 =hemos:-55 =her:-46
        =here:125 =hero:-17 =herramienta:40 =herramientas:16 =heute:-15 =hey:55 =hidden:38 =hide:60 =hides:33
        =hiding:32 =hier:48 =high:-36 =highest:24 =hint:25 =his:51 =history:-32 =hizo:-25 =hoflich:-23 =hold:-22
        =holmes:-27 =home:22 =homem:-20 =homemade:24 =homework:26 =honey:49 =hora:44 =horario:14 =horas:-31
        =hospital:39 =host:-13 =hotel:-21 =hotline:-21 =hour:22 =hours:-38 =how:56 =hr:46 =html:-34 =http:63 =https:-27
        =hubieran:15 =human:-16 =humour:-27 =hypothetical:27 =i:-16 =ia:202 =iban:38 =id:-36 =idea:-30 =idees:-27
        =idioma:-13 =if:-53 =ignorar:-43 =ignore:-34 =ignored:-27 =ignorem:-34 =ignores:-29 =igualmente:15 =ihre:15
        =il:-24 =ill:-16 =im:-42 =imagen:15 =imagina:-52 =imagine:-47 =img:17 =immediately:41 =immer:-13
        =impersonate:-16 =import:14 =importa:65 =impresora:32 =imprimelo:36 =improve:-32 =improvisacion:-25
        =imunologico:-21 =in:-30 =included:-25 =including:23 =incomplete:-15 =incorrecta:-19 =incumpla:-20 =index:-23
        =indica:-43 =indicacion:-18 =indicaciones:21 =inference:-32 =ingles:-76 =ingredient:-16 =ingredients:35
        =inicio:37 =initial:35 =initiales:14 =inocente:20 =input:-34 =inst:19 =instalador:-45 =instalar:-26
        =install:-39 =instead:108 =instrucao:37 =instrucciones:-39 =instrucoes:-47 =instructed:19 =instruction:81
        =instructions:-52 =instructs:-15 =insult:29 =insultame:18 =insulte:47 =insurance:27 =intact:12 =intenta:-29
        =intentalo:-27 =intenten:-16 =interdit:33 =internal:-34 =internas:-34 =internet:20 =internos:22 =interview:-27
        =introduction:-48 =introduzca:-22 =invalida:-47 =invent:-49 =inventa:-51 =inventory:13 =investigate:-17
        =invisible:15 =invite:57 =invoice:39 =irrestrita:17 =is:-46 =isascii:13 =isso:61 =ist:28 =isto:34 =it:52
        =item:16 =items:-33 =its:14 =izquierda:-12 =ja:18 =jailbreak:-38 =jailbroken:23 =jamais:22 =janela:-16
        =jefa:-35 =jefe:-49 =jetzt:34 =joao:-23 =job:-33 =jogar:-26 =jogo:-34 =join:29 =jornalista:-12 =juan:29
        =juego:-33 =julia:-23 =june:-23 =junior:-36 =junta:20 =jurado:-17 =juramento:-21 =juridique:41 =juste:13
        =kann:-18 =kannst:-25 =kaos:27 =keep:-32 =keine:-27 =kennst:21 =kept:-22 =kern:-19 =kernel:-32 =keys:15
        =keyword:-24 =ki:63 =kids:36 =kill:-25 =killed:-19 =king:-27 =kiosk:-14 =known:-29 =konten:20 =kurze:-43
        =kurzer:-23 =l:33 =label:29 =lado:63 =ladrao:-31 =ladron:-20 =language:-25 =laptop:-30 =las:36 =lass:-22
        =late:71 =laura:-22 =lawyer:-25 =lea:-16 =lead:-25 =leak:47 =leaks:16 =leave:17 =leaves:22 =lecture:23 =lee:19
        =leeme:15 =leer:14 =left:-35 =lei:27 =leis:28 =leitores:-12 =lembra:-26 =length:-27 =lenguaje:-53 =leo:-41
        =ler:14 =lesen:-47 =letra:-22 =letter:-60 =letters:33 =lettre:29 =letzte:-54 =letzten:-37 =level:42
        =leyenda:-26 =leyes:45 =lhe:-27 =lia:13 =liberado:27 =library:-62 =libre:13 =licensee:-18 =lie:62 =lies:-27
        =lieu:76 =lifted:17 =ligacao:44 =ligacoes:-49 =ligado:-18 =ligar:45 =lignes:-27 =like:30 =limit:-47
        =limitacoes:59 =limite:-59 =limites:-42 =limits:-26 =line:-107 =linea:-50 =lineas:-57 =lines:-44 =linha:-72
        =linhas:-79 =link:-14 =links:-23 =linux:-31 =lista:-47 =listar:-24 =listas:-19 =liste:-25 =listen:32 =lists:-36
        =little:-27 =live:-16 =llama:-58 =llamadas:-36 =llamas:17 =llegar:-28 =llm:24 =lo:45 =load:-33 =local:-28
        =lock:-29 =lockere:15 =log:37 =logged:-24 =login:-40 =logistica:-18 =logo:40 =logs:18 =loja:-22 =long:-62
        =look:-36 =looking:51 =losche:12 =loses:26 =lot:18 =louise:-23 =lovely:-17 =loves:-66 =luisa:-20 =lumi:-16
        =lumo:47 =lx:-21 =ma:-42 =machine:20 =macos:-36 =made:-42 =madre:-18 =mail:-37 =mailbox:20 =mails:-36 =main:-33
        =maintenant:25 =maio:-33 =maior:-19 =maison:27 =maiusculas:-17 =maker:14 =makers:42 =making:62 =mal:46 =malo:37
        =malvada:-17 =malvado:-34 =malware:-47 =man:72 =manager:-50 =manda:55 =mandame:38 =mandar:80 =mandaram:42
        =mande:24 =mandei:-37 =manha:-15 =manhattan:-17 =mantenham:-14 =manual:-80 =many:-26 =map:-35 =maquina:-13
        =mar:-27 =marca:61 =marcos:-23 =mark:-17 =markers:-36 =marque:20 =marte:-25 =match:-45 =math:-14 =maths:-27
        =matter:47 =max:28 =maxima:115 =maximo:-23 =maximum:28 =may:-146 =mayo:-19 =mayusculas:-19 =me:119 =means:38
        =medico:33 =medicos:-27 =mediodia:-23 =medium:-24 =meeting:22 =mehr:30 =meine:16 =meiner:-22 =meio:-37
        =meister:28 =mejor:26 =mejores:-30 =melhore:-14 =member:-22 =memoria:26 =memory:91 =mensagem:58 =mensagens:-26
        =mensaje:72 =mente:36 =mention:38 =mentionne:17 =mentions:24 =mentor:32 =menu:-68 =mesma:58 =mesmo:34
        =messages:-12 =metanfetamina:17 =metete:89 =method:-28 =metric:-22 =metrico:-20 =meu:34 =mi:-26 =mia:16
        =mias:25 =mich:48 =midnight:-17 =miete:-15 =military:21 =milo:-13 =mim:173 =mind:-18 =mine:57 =minha:-77
        =minhas:63 =ministerio:-31 =minute:26 =minutes:18 =minuto:37 =mira:-30 =mis:64 =missachte:18 =mistakes:-21
        =misture:-25 =mit:54 =mitarbeiter:-12 =mo:14 =moby:-20 =mock:-33 =mode:-25 =model:-23 =modelo:24 =modelos:46
        =models:-144 =moderacao:38 =moderacion:27 =modify:-24 =modo:-15 =modos:15 =module:-34 =modules:-38 =modulo:45
        =modus:25 =moment:27 =momento:36 =mon:-21 =monday:-17 =money:-26 =monologue:-20 =montar:-37 =montre:-31
        =moral:32 =morals:16 =more:-63 =moreau:14 =morira:22 =morrer:36 =most:26 =mostra:22 =mostre:32 =mot:-50
        =mountain:-44 =movil:-30 =mr:-20 =mudar:-35 =mudo:37 =mudou:18 =muestra:14 =muestrame:-12 =mus:-14 =museo:20
        =museums:13 =music:-25 =mussen:-19 =musst:-19 =must:-60 =n:-25 =nach:-22 =nachricht:67 =nadie:61 =name:-64
        =named:38 =namen:24 =names:-13 =nao:-13 =napalm:17 =naq:53 =narrador:-27 =narrator:-27 =nasty:24 =natural:-55
        =naturally:-15 =nave:-23 =navegador:26 =ne:-27 =necesito:32 =need:-25 =needed:24 =needs:-27 =negado:-27
        =negarte:41 =negativas:42 =negro:15 =nein:63 =nenhum:35 =nenhuma:29 =nerve:43 =nessa:-14 =nett:-22 =neue:17
        =never:-35 =new:-25 =next:64 =ni:75 =nicht:-48 =nichts:-39 =nie:31 =niegas:21 =nil:-25 =nimm:15 =nine:-46
        =ninguem:59 =ningun:19 =ninos:13 =niveau:-17 =nivel:-24 =no:-39 =noch:27 =nocivo:18 =node:-37 =nombre:-49
        =nome:-26 =nora:-50 =normal:82 =normas:-16 =north:-15 =nos:24 =nosotros:49 =nosso:-56 =not:-76 =nota:39
        =notas:45 =note:61 =notes:91 =nothing:-37 =notice:-55 =noticia:22 =notig:25 =notizen:14 =nova:14 =novas:-44
        =novato:-18 =novel:-50 =now:53 =npm:-35 =nuestra:-24 =nuevas:-33 =nueve:-44 =nuevos:-26 =null:-15 =nulo:23
        =number:-59 =numbered:27 =numbers:-30 =numero:-74 =nur:27 =nurse:-27 =nutmeg:-16 =nutzer:31 =obedeca:34
        =obedece:24 =obedeceme:34 =obedecer:45 =obeis:39 =oben:72 =obey:74 =objetivo:35 =observations:-19 =oculta:13
        =oculto:19 =oder:-45 =of:-47 =ofensivo:22 =oferta:27 =off:22 =offensive:17 =office:-27 =official:41 =offne:21
        =oficio:76 =often:-25 =ohne:94 =ok:78 =okay:42 =old:-62 =older:-44 =olvida:33 =olvidar:-26 =ombre:34 =omega:21
        =on:-13 =once:48 =ones:-42 =opcao:-52 =opcion:-25 =opcional:-20 =opciones:-41 =opcode:-14 =opcoes:-59 =open:-22
        =openai:40 =operador:16 =opinion:43 =opinions:22 =opponent:-25 =opposite:24 =option:-42 =options:-51 =or:-125
        =oracle:-19 =ordem:43 =orden:42 =ordenaram:23 =ordenaron:-22 =ordenes:-25 =ordeno:47 =order:55 =ordered:24
        =orders:17 =org:-109 =orientacoes:50 =original:-42 =originales:26 =other:15 =others:19 =otherwise:-21 =otra:-63
        =otro:-30 =ou:-105 =oublie:65 =our:-101 =ouro:-41 =out:64 =output:-21 =outra:-24 =outro:-17 =outros:53
        =outside:-32 =ouve:14 =over:-39 =override:-13 =overriding:33 =own:-26 =owned:16 =owner:-39 =pablo:-70
        =package:-12 =pacote:-26 =pacotes:-14 =padaria:-17 =padrao:-75 =padres:-29 =pages:-34 =pagina:28 =paginas:-53
        =pagos:13 =pain:-26 =paineis:-22 =painel:29 =palabra:19 =palavra:-13 =pan:-23 =panel:38 =pao:-39 =papel:97
        =paper:48 =paquete:-29 =par:20 =paragrafo:22 =paragraph:-20 =parasite:15 =parcel:-37 =pare:49 =parental:-25
        =parked:15 =parking:-41 =parle:29 =part:41 =parte:17 =parties:-24 =partir:-68 =partner:23 =party:-34 =pas:-29
        =pasa:-14 =pasaria:-27 =pase:-28 =paso:-16 =pasos:28 =pass:-26 =passa:25 =passada:33 =passageiros:-15
        =passed:34 =passerait:-20 =passo:-64 =passos:52 =password:-13 =passwords:-41 =passwort:29 =past:26 =pasta:-22
        =paste:-27 =path:-50 =paul:-23 =paulo:-20 =pautas:30 =pax:-37 =pay:59 =payment:65 =pedem:-28 =pedido:112
        =pedidos:-31 =pedir:21 =pediu:-33 =pelicula:42 =pelo:14 =pelos:55 =pendencias:-16 =pending:12 =pense:17
        =people:17 =per:-40 =perceber:34 =percebes:-29 =perco:53 =perdi:77 =perdon:13 =pergunta:59 =perguntar:16
        =perguntas:-55 =perguntei:-18 =permission:-22 =permite:44 =permitido:-25 =permitidos:17 =perros:-17 =person:32
        =persona:-31 =personagem:-33 =personaje:-32 =personal:-44 =peru:-16 =pesan:13 =pessoas:-22 =peticion:71
        =petit:-13 =pets:73 =peut:-18 =phishing:-30 =phone:-28 =photo:14 =photos:-17 =pick:16 =picking:-35 =picture:12
        =pide:28 =piden:-23 =pidio:-14 =piel:47 =pirata:-26 =pirate:37 =piscina:-13 =pizza:-47 =place:17 =plait:-26
        =planet:31 =planets:-22 =plano:-37 =plans:25 =plataforma:-26 =play:-54 =player:-31 =players:-50 =plays:16
        =please:-71 =plot:-50 =pls:26 =plugin:-14 =plumber:28 =plus:19 =podcast:72 =pode:-40 =podem:-67 =podes:112
        =podias:29 =podrias:83 =poem:-37 =poeme:-81 =points:-73 =poison:60 =poisonous:26 =poisons:19 =policies:-15
        =policy:-25 =polish:-17 =polite:61 =politica:-44 =politicas:68 =politics:-23 =politique:14 =pon:-45 =ponle:24
        =ponto:-14 =por:-30 =porque:-71 =port:-31 =portanto:23 =portugues:-15 =portuguese:-38 =pose:-41 =positivos:26
        =possible:-43 =posso:13 =post:24 =pour:-75 =practise:-28 =precede:15 =precio:-18 =precios:26 =precisa:-19
        =precision:22 =precos:26 =prefeito:-27 =pregunta:95 =preguntas:-42 =pregunte:-40 =presente:38 =press:-57
        =pressure:14 =pretend:14 =pretends:-22 =previas:13 =previous:-27 =previously:-15 =price:25 =prim:-14
        =primeira:-43 =primeiros:25 =primer:-39 =primera:-26 =primeras:34 =primero:-27 =primo:-13 =principios:30
        =principles:38 =print:-26 =prior:17 =priority:43 =privacy:-13 =privadas:30 =private:-30 =privilege:-19
        =prix:-26 =probelauf:14 =proceed:28 =proceso:-13 =process:-44 =processid:-14 =produce:48 =production:14
        =productos:-31 =products:22 =produto:22 =profile:51 =programa:22 =programador:-29 =programas:24 =prohibido:33
        =proibido:39 =project:-54 =prometeste:15 =promised:15 =prompt:52 =prompts:-145 =propietario:13 =protejo:-21
        =protocolo:51 =prova:26 =proveedor:40 =proxima:18 =proxy:-64 =prufe:-17 =prufer:-13 =prufung:16 =prune:-22
        =public:56 =publica:13 =publicacao:-15 =publicou:-17 =pueblo:-28 =puede:-103 =pueden:-33 =puedes:154 =puis:28
        =pular:17 =punctuation:-19 =puntos:-16 =pupils:-18 =pura:41 =purely:33 =push:26 =put:33 =puts:-21 =py:-15
        =python:-24 =q:74 =quais:30 =qual:64 =quando:15 =que:114 =queda:-26 =quedate:26 =queen:-19 =quelles:-72
        =quels:19 =quem:13 =quer:-20 =queres:13 =queria:24 =quero:23 =query:24 =question:58 =questions:-104 =qui:125
        =quien:-24 =quieras:19 =quieren:25 =quieres:15 =quiero:16 =quiet:18 =quiser:47 =quit:16 =quita:-25 =quote:15
        =r:42 =raconte:48 =rain:18 =raise:-18 =range:-13 =rank:19 =ransomware:25 =rate:-88 =rather:54 =raw:-20
        =razon:16 =read:-50 =reader:22 =readers:-41 =reading:33 =reads:19 =ready:-37 =reales:17 =really:72
        =reasonable:-23 =rebelde:-36 =reboot:-30 =recall:30 =recebeu:14 =receita:30 =receiving:-18 =recepcion:-14
        =receta:-17 =recibiste:59 =recipe:-32 =recita:22 =recite:20 =recognised:-29 =recommend:-50 =recommendation:-26
        =reconocer:-27 =recrutador:68 =recuerdas:-23 =recusa:-28 =recusar:27 =recusares:54 =recusas:45 =red:20
        =redaction:-24 =rede:-15 =reduce:-35 =reembolso:-26 =reencaminhar:-24 =reenvia:-22 =reference:-15
        =references:-19 =referencias:29 =refers:-18 =reforma:-39 =refunds:-48 =refusal:-12 =refuses:35 =regeln:58
        =regierung:-30 =registrado:15 =registro:31 =reglas:-18 =regles:69 =regras:-20 =regulamento:54 =regulations:-15
        =reinicia:-22 =reiniciar:-28 =relatorio:-23 =release:-43 =remember:44 =reminder:21 =remova:-25 =remove:-60
        =removed:-22 =removes:-19 =rends:-17 =renovar:-15 =repeat:-16 =repeats:-19 =repete:-23 =repetir:-34 =repita:19
        =repite:46 =replace:27 =reponse:28 =report:93 =repositorio:-34 =repository:-32 =request:54 =requests:-48
        =requirements:-31 =requisitos:-24 =reserva:31 =reserves:21 =reset:-12 =resetting:-17 =residents:-35
        =responda:-64 =respondas:50 =responde:-45 =responder:62 =responderes:48 =responderia:32 =responderias:30
        =respondes:40 =resposta:91 =respostas:54 =respuestas:73 =restablecido:-21 =restarts:-13 =restaurant:-19
        =reste:-31 =resto:-25 =restricao:-22 =restricciones:-25 =restricoes:-26 =restriction:-57 =restrictions:-94
        =result:48 =resultado:88 =resume:-102 =resumen:26 =resumir:52 =resumo:38 =retirado:25 =retire:-18 =retired:25
        =retirou:13 =returns:-52 =reuniao:-30 =reveal:-46 =revele:27 =reverse:28 =review:-17 =revisalo:-21
        =revisores:26 =revoke:44 =rewrite:-34 =rhymes:33 =richtlinien:22 =riddle:-33 =riddles:-33 =rigel:56 =right:34
        =rights:21 =rima:85 =rina:-13 =risk:-19 =risotto:-21 =riz:-15 =ro:14 =robado:-14 =robo:80 =robot:-75 =rocket:22
        =rodamos:40 =rogue:-25 =rol:34 =role:14 =roleplay:15 =roman:36 =rome:-19 =ronda:-31 =rook:37 =rooms:-33
        =root:36 =rose:25 =rot13:21 =roteiro:47 =rotulo:-33 =round:-21 =router:-38 =rpg:-32 =rude:28 =rule:-57 =run:49
        =runs:-13 =ruthless:24 =s:-39 =s2:16 =sa:23 =sabe:-57 =sabes:-38 =safari:-26 =safe:58 =safety:-47 =sag:76
        =sagen:102 =said:-12 =saida:-27 =sair:31 =sais:-42 =sales:85 =salir:-34 =saltate:21 =saluda:-14 =saludos:29
        =salvar:25 =sam:-17 =same:-24 =samtliche:22 =sans:-41 =sargento:-22 =satz:-23 =saute:16 =save:57 =saved:19
        =saw:-40 =say:24 =saying:-16 =says:12 =scan:34 =scarier:-30 =scene:-28 =schach:-36 =schalte:29 =schaltet:13
        =schatten:80 =schick:47 =school:-49 =schreib:30 =scooters:-15 =score:-22 =screen:-27 =screens:-16 =script:-18
        =se:65 =season:-25 =secretes:34 =secreto:18 =section:-33 =securite:20 =security:-57 =see:-14 =sees:-14
        =segredo:-26 =segredos:22 =segue:-28 =seguem:-38 =seguinte:13 =seguir:-75 =segun:17 =seguranca:35
        =seguridad:-32 =seguro:33 =sei:119 =sein:-17 =seine:-18 =seinen:-21 =seis:-19 =seja:25 =select:30 =self:-34
        =sem:19 =semaine:-28 =semana:13 =semanas:-21 =sempre:-22 =send:-81 =sends:20 =sens:-37 =sense:-26 =sent:-51
        =sentence:56 =sentences:-48 =sentido:-44 =separation:-19 =sequence:-18 =ser:-42 =sera:-47 =seran:-19 =serao:-32
        =seras:21 =sergeant:-29 =seria:14 =serias:67 =serie:14 =serve:-15 =service:-14 =servicio:-12 =session:-30
        =set:-14 =settings:19 =seu:20 =seulement:15 =seus:28 =sexta:-20 =sh:43 =shackles:17 =shadow:20 =share:-51
        =she:-56 =shell:-62 =sherlock:-27 =short:-109 =shorter:-23 =should:-52 =shouts:-22 =showed:-18 =shows:-70
        =si:-49 =sicher:54 =side:19 =sie:-55 =siempre:15 =siga:15 =sigas:31 =signal:-12 =signed:-46 =significa:-30
        =siguiente:36 =silence:19 =sim:21 =simpatico:-17 =simple:-31 =simples:-52 =simula:54 =simulacao:24
        =simulacion:37 =simulation:-28 =sin:30 =since:-15 =sind:-18 =single:-33 =sinn:-41 =sistema:29 =sistemas:-23
        =size:-25 =skin:-15 =skip:26 =skipped:20 =skipping:-12 =slang:22 =small:-34 =smiled:-25 =smith:-17 =so:53
        =sobre:-24 =software:-33 =sois:-21 =sol:-43 =solares:-44 =soll:-17 =solo:27 =solve:47 =solved:21 =sombra:46
        =some:-67 =someone:-43 =something:16 =song:-14 =songs:15 =sont:-14 =soporte:14 =sort:-27 =souber:-32 =sound:-45
        =source:13 =sources:-19 =soy:30 =space:-47 =spam:58 =spanish:-20 =speak:41 =speaks:-13 =spec:29 =speech:29
        =spell:61 =spelling:15 =spiel:-40 =spoke:38 =sprechen:13 =sprich:31 =src:27 =ssh:-25 =staff:-63 =stage:-47
        =staging:-17 =stand:-22 =stars:-36 =start:14 =started:-23 =starts:-48 =state:-13 =station:-45 =statt:104
        =status:-45 =stay:39 =stays:49 =steal:-39 =stealth:-17 =stehen:30 =steht:69 =stell:-43 =steps:-22 =stiehlt:19
        =stock:26 =stole:-30 =stop:79 =stopped:-23 =store:38 =stored:32 =story:-32 =straight:-33 =streams:-14
        =street:23 =strict:-50 =string:-62 =strings:-30 =strip:-43 =stuff:37 =style:27 =su:-129 =suas:36 =sube:-27
        =subisse:16 =subject:-48 =substituem:21 =substitui:-19 =such:-85 =sudo:52 =suelta:49 =sugere:-19 =suggest:-26
        =suis:-16 =summarise:-36 =summarising:30 =sums:24 =supermarket:-14 =supervisor:-13 =supon:17 =supplier:-43
        =supply:26 =support:-22 =suppose:85 =supposed:60 =supprime:-12 =sur:-75 =surpresa:-20 =surprise:-30 =survey:-13
        =sus:-115 =suspended:-25 =suspensas:-12 =suyo:-30 =swear:14 =swears:-41 =switched:-19 =system:47 =systems:19
        =t:23 =ta:57 =tabelle:-26 =tabla:44 =table:53 =tableau:-16 =tablet:-17 =tags:-22 =taht:24 =takes:-67 =talk:32
        =talked:42 =talks:-27 =tamanho:-18 =tamano:15 =tambem:69 =tambien:39 =tarde:-21 =tarefa:28 =target:-16
        =tarjeta:34 =task:36 =tca:67 =te:63 =teaches:31 =team:-17 =technical:18 =technician:-31 =tecnicas:84
        =tecnico:-15 =teenagers:-15 =teilen:18 =telefone:24 =telefones:34 =telemovel:-14 =tell:-45 =telling:40 =tem:19
        =tema:-15 =temas:18 =temperatures:18 =template:-61 =tempo:17 =ten:33 =tenant:-34 =tendra:-21 =tengas:34
        =tenha:-16 =tens:59 =tenta:-27 =tentarem:-14 =termina:-32 =terminal:-29 =termine:-19 =termos:-22 =terms:-32
        =tes:-24 =test:52 =testes:-27 =tests:-28 =teu:63 =texto:-21 =texts:-42 =thanks:49 =that:87 =their:-31 =them:51
        =thema:-30 =theory:26 =there:25 =these:-29 =thesis:49 =they:-98 =thief:-63 =thinks:23 =this:140 =those:55
        =though:17 =thought:38 =thread:-44 =threat:-19 =three:-69 =threshold:-19 =thriller:18 =through:14 =throws:-20
        =thursday:49 =ti:78 =ticket:26 =tiempo:26 =tienen:-12 =tienes:100 =time:-18 =times:-15 =timetable:15 =tio:42
        =tipo:-21 =tira:17 =tired:-43 =tischler:-18 =title:-24 =to:-12 =todas:-44 =todavia:-28 =today:52 =todo:27
        =todos:-67 =toi:63 =token:-14 =tokens:-37 =told:-98 =tom:-14 =toma:23 =tomorrow:-34 =ton:12 =tone:-41 =tono:-27
        =too:-29 =tool:104 =tools:14 =topic:-19 =topicos:25 =topics:13 =torre:-28 =total:23 =tout:87 =toute:38
        =toutes:82 =toxico:53 =tpmorp:47 =trabalho:13 =traducir:83 =traducteur:-23 =traduire:62 =traduis:-82
        =tradutor:-22 =traduz:17 =traduzcas:27 =traduzir:50 =trafico:-17 =train:-27 =trained:31 =trains:-19
        =transcript:52 =transfer:18 =transferir:38 =transforma:-22 =translate:-89 =translating:68 =tras:32 =trata:15
        =tratar:-34 =trate:-21 =travel:-22 =trazer:-14 =treasure:-22 =treat:44 =treated:-21 =treinado:32 =treinam:-21
        =treinamento:25 =treino:52 =trem:-18 =tres:-73 =triagem:12 =trial:-16 =trips:33 =trocar:-31 =trois:-38
        =trouve:31 =true:23 =try:21 =tu:-107 =tua:44 =tuas:41 =tudo:89 =tuesday:-36 =turn:-69 =turno:-42 =tus:81
        =tutor:84 =tuviera:-22 =twenty:19 =twice:-22 =twin:19 =type:-73 =typed:28 =typo:-20 =uberrasch:-20
        =uberraschung:-25 =ubersetze:-67 =ubersetzen:48 =uberspring:16 =ubuntu:-39 =ultima:-61 =ultimas:-28 =ultimos:35
        =um:-69 =uma:-83 =umgehe:18 =un:-31 =una:-105 =uncensored:28 =uncle:14 =und:24 =under:-47 =understand:-25
        =undo:-35 =uneingeschrankten:23 =ungefiltert:31 =unica:42 =unicamente:13 =unicode:-21 =unit:-36 =unknown:-14
        =unlimited:25 =unten:34 =unterstutzt:-12 =until:-22 =untrusted:-34 =unused:-23 =updated:-24 =upload:-24 =ur:-46
        =url:-15 =us:-25 =usa:-77 =usage:-14 =usar:-107 =use:-62 =used:-50 =user:76 =users:31 =uses:-29 =using:-17
        =uso:-41 =usual:49 =usuario:56 =usuarios:33 =utf:-24 =utilizacao:-19 =utilizador:48 =utilizadores:-21 =v1:-51
        =vacinas:-21 =vacuum:-17
        """
}
