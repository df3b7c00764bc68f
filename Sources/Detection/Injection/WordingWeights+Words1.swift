extension WordingModel {
    /// Weights of single words, part 1 of 2.
    /// Fitted by ops/fit-injection, together with ``InjectionWeights``, on the train and calibration splits of
    /// Tests/DetectionTests/Golden/injection and the repository's documentation; small weights are left out.
    static let fittedWords1 = """
        =0x4005d0:-17 =1:-21 =10:69 =1024:-17 =113:36 =12:14 =19:18 =1o:-19 =203:36 =250s:-13 =3:-19 =3000:26 =5:-33
        =55:12 =5541:12 =555:15 =6:-22 =6d:-24 =6e:-17 =6f:28 =72:14 =77:18 =9:21 =ab:-15 =abajo:37 =abbreviation:-19
        =abgeschaltet:13 =ableitungen:-16 =about:-46 =above:14 =abraco:-22 =abre:38 =abrem:-13 =abrir:49 =abschnitt:26
        =absolutely:21 =abuela:-25 =acaba:-45 =acabe:-54 =acabo:-31 =acabou:15 =accept:-21 =acceptance:-20 =acceso:13
        =access:78 =account:30 =accounting:-17 =accounts:-22 =aceite:-17 =aceptada:24 =acepto:13 =acesso:32 =acima:-41
        =acrescentar:48 =acrostic:22 =act:67 =acta:23 =action:-25 =active:-14 =activo:-20 =actor:12 =actua:-31
        =actual:31 =add:33 =added:-35 =addiction:-16 =adding:-23 =address:19 =admin:45 =administrador:35
        =administrator:-16 =adora:-80 =adresse:15 =adventure:-18 =advice:-18 =after:-81 =afternoon:33 =afterwards:-14
        =again:-95 =agenda:16 =agent:-178 =agentes:48 =agents:-18 =ago:21 =agora:86 =agree:55 =agreed:52 =agua:-50
        =aguarde:19 =ahora:30 =ai:97 =aida:35 =aide:-23 =aimable:-37 =aimed:-14 =airline:-33 =ais:23 =aja:37
        =ajedrez:-24 =aktiviere:25 =al:25 =alarm:-42 =alarma:14 =alemao:12 =alert:-18 =alerta:-22 =alfred:-16 =algo:48
        =alguem:59 =alguien:40 =alignment:18 =alinhamento:24 =all:-69 =alle:-25 =allemand:-23 =allen:39 =alles:99
        =allowed:37 =along:-28 =alors:17 =alquiler:-24 =als:15 =also:40 =alteracao:-29 =alteracoes:-24 =alterar:-19
        =altiplano:-12 =aluno:44 =am:24 =amable:26 =amenazas:-32 =amendment:-24 =amigo:-15 =ammo:-20 =an:-13 =ana:-51
        =anade:46 =and:26 =anderen:16 =android:-50 =anexo:24 =anfang:40 =angegeben:-12 =anna:-43 =announces:-40
        =annule:13 =annulees:15 =ano:51 =anos:55 =answer:-24 =answering:64 =answers:-64 =anterior:-31 =antes:-34
        =anti:56 =antigo:-43 =antwort:-35 =antworte:15 =antworten:-34 =anulacion:23 =anulada:-18 =anule:-34
        =anuncia:-22 =anuncio:-23 =anweisungen:49 =any:-23 =anybody:-25 =anyone:68 =anyway:52 =ao:13 =aos:-69 =apaga:18
        =apagar:-23 =apague:23 =aparato:26 =aparcamiento:-25 =aparece:29 =aparelho:25 =apenas:-40 =aplica:21
        =aposentado:18 =app:-34 =approve:16 =approved:-32 =aprobo:19 =aprovou:18 =aqui:124 =archivo:-22 =archivos:-32
        =are:-21 =args:-22 =argument:-14 =argumento:-42 =arguments:-36 =arma:35 =arquivo:-54 =arquivos:-39 =article:-60
        =articulo:17 =arvore:-13 =as:40 =asaltar:28 =asap:-19 =asi:93 =aside:-18 =asignar:14 =ask:-26 =asked:47
        =asks:-24 =assaltar:82 =assembling:-38 =assembly:-34 =assim:58 =assistant:-45 =assuntos:24 =astronauta:-26
        =at:-13 =ata:38 =ataque:-38 =atencion:17 =atendimento:14 =ativacao:13 =ative:29 =ativo:-44 =atlas:25
        =atomic:-22 =attached:14 =attack:-32 =attackers:-23 =attribute:-18 =atuais:29 =au:44 =aucune:47 =audit:28
        =auf:38 =aufgehoben:-23 =aufsatz:-23 =aurora:-54 =aus:44 =ausgeben:-27 =auth:-21 =authorise:-25
        =authorization:-32 =authorized:29 =automated:25 =automatica:14 =automatico:22 =automaticos:20 =autor:17
        =autorizo:-50 =autre:42 =aux:-45 =avec:66 =aventura:-20 =avise:-22 =aviso:-112 =avo:-25 =avoids:-20 =aws:-21
        =ayer:-19 =ayudas:17 =azul:-40 =b:26 =back:23 =backup:-39 =backwards:-58 =bad:-20 =bag:-13 =banidos:-13
        =bank:39 =banned:39 =bar:12 =barreras:20 =barriere:-13 =base:44 =base64:-36 =based:-32 =bash:-32 =be:24
        =beantworte:52 =beantworten:34 =bearer:-22 =because:-16 =become:42 =been:40 =bees:38 =befehl:-17 =befohlen:20
        =before:-16 =begin:-14 =beginne:21 =beginners:17 =beginning:43 =begins:-12 =behave:62 =beibringen:-32 =beim:-19
        =being:31 =beleidigendes:33 =believe:31 =belong:-23 =below:47 =bem:33 =benign:-33 =benigno:-31 =beschimpfe:47
        =beside:-13 =besoin:36 =best:-54 =better:-13 =between:42 =bevor:13 =bewerberin:15 =bewerbung:-26
        =biblioteca:-39 =bicicletas:-37 =bicis:-18 =bicycle:23 =bien:55 =bin:48 =birthday:40 =bis:20 =bisherigen:22
        =bit:22 =bits:-13 =bitte:-72 =blank:74 =block:-29 =blocked:16 =blocks:-33 =bloqueados:15 =bo:27 =boa:26
        =body:-14 =bold:-20 =bom:-19 =bomb:-34 =bomba:-49 =bombe:20 =books:-26 =borrado:31 =bots:43 =boulangerie:-38
        =bound:-12 =boundaries:30 =brain:-22 =brauche:-15 =bread:-32 =break:43 =bring:-29 =british:-23 =broke:33
        =brother:-30 =browse:16 =browser:37 =bruto:40 =bss:23 =bucket:13 =buena:-18 =bueno:22 =buenos:-18 =bug:23
        =builds:19 =built:-21 =bullet:-27 =burlar:19 =buses:25 =business:-16 =but:13 =butler:-43 =buy:-24 =by:-62
        =bypass:-30 =bytes:-14 =cache:-19 =cada:68 =caen:-16 =caesar:41 =cafe:-24 =cafetera:-19 =calculator:-23
        =calendar:49 =call:-39 =calls:-50 =camada:29 =cambia:41 =cambiar:-33 =cambrioler:23 =camillas:-24 =can:-138
        =cancelar:-31 =cancelaron:39 =cancelled:32 =candidate:-23 =candidates:-23 =cannot:-31 =canta:24 =caotico:-63
        =capital:-68 =capitana:-22 =capitulo:-18 =captain:-39 =car:83 =caracteres:-42 =card:68 =cards:-32 =careful:30
        =carefully:-29 =caro:98 =carpeta:13 =carro:64 =carros:-14 =carry:14 =cars:73 =carta:-49 =cartao:39 =cartoon:-22
        =casa:69 =case:-34 =casero:-29 =cases:-18 =casual:-16 =cat:53 =cats:-24 =cautela:19 =cautelas:13 =caveman:-30
        =cavernas:-20 =ce:42 =ceci:36 =cero:-47 =cerradura:30 =chama:22 =chamado:15 =chamar:52 =changer:-52
        =changes:-24 =changing:-18 =channel:32 =chaotic:-37 =chapter:-18 =chaque:16 =character:-58 =characters:-24
        =charla:76 =chart:39 =chat:109 =chatbots:-44 =chatting:-16 =chave:14 =chaves:-30 =check:-60 =checking:-59
        =checks:-23 =cheese:-19 =chef:-56 =chefe:-38 =chega:24 =chemicals:23 =chemist:48 =chemists:19 =chess:-41
        =chiens:-20 =children:-36 =chocolate:-46 =chose:46 =ci:16 =cidade:-35 =cima:52 =cincuenta:-37 =cinq:35 =cite:60
        =city:-46 =civilian:21 =claras:-23 =claro:-14 =clase:-13 =clasificar:37 =class:-14 =classifica:19
        =classificar:20 =classifying:32 =clave:-35 =clean:-19 =clear:-22 =clearance:30 =clever:-16 =click:-25
        =client:-72 =cliente:-93 =clients:-19 =clock:-26 =clonar:-17 =clone:-32 =close:-22 =closes:32 =clue:35 =cnh:-16
        =co:21 =coach:-22 =coating:-16 =coche:80 =codigo:-35 =codigos:19 =coisa:-41 =coloque:19 =colour:-28 =column:-13
        =com:27 =comando:-54 =comandos:-38 =come:-21 =comece:42 =comedian:-20 =comedy:-29 =comentario:31 =comienza:16
        =comigo:72 =commander:20 =commands:-39 =comme:14 =commence:31 =comment:38 =commentaire:-17 =commit:15
        =common:-43 =como:103 =companies:16 =company:26 =compara:-16 =comparar:-27 =compare:-56 =comparte:-31
        =compartilhe:-20 =complaint:-16 =complet:-33 =completa:166 =complete:86 =completo:-41 =comply:95 =compra:14
        =comprida:-23 =compris:-25 =compte:61 =comptent:14 =computadora:40 =computer:-22 =concatenate:15 =concluir:70
        =conditions:-14 =conductor:-24 =confidential:24 =config:70 =configuracao:-19 =configuracoes:-27 =configurado:35
        =configuration:-71 =configured:41 =configurou:17 =confirma:24 =confirmacao:-17 =confirmation:30 =confirmed:31
        =confirmo:26 =conhece:16 =conmigo:52 =consejero:54 =consejos:68 =conselhos:31 =consider:28 =considera:46
        =consultarme:-15 =consultas:-25 =conta:20 =contable:-16 =contacte:-17 =contain:-28 =contains:14 =contam:22
        =contar:57 =contava:19 =conte:-65 =content:82 =contesta:37 =contestarias:16 =contestas:40 =contestes:54
        =conteudo:45 =context:117 =contexto:111 =continua:94 =conto:-16 =contornar:-18 =contra:-37 =contradice:-32
        =contradict:-26 =contradicts:-20 =contrario:29 =contrato:-49 =control:-80 =controle:-30 =conversa:57
        =conversacion:-90 =conversation:55 =convert:17 =convite:-35 =cook:22 =copiado:-17 =copie:13 =copilot:48
        =copy:-61 =cor:-31 =coracao:22 =core:-19 =cores:-13 =corre:-49 =correct:-14 =corregir:19 =correos:13
        =corrige:-67 =corta:26 =cosa:-25 =cost:-27 =could:-18 =count:-30 =counterfeit:-28 =courriel:-25 =course:22
        =crea:-56 =create:-24 =created:-37 =creativity:-20 =creators:24 =creo:-22 =crew:-21 =cria:-17 =criadores:24
        =crie:-24 =crime:24 =crimen:47 =crimes:18 =criminal:64 =criterio:-15 =criterios:23 =cron:28 =crossword:27
        =ctrl:-42 =cuando:-16 =cuenta:-26 =cuentan:27 =cuidado:20 =curl:-38 =current:-31 =curriculos:57 =cursor:-14
        =custa:-23 =customer:-24 =customers:-57 =cut:36 =d:-14 =dame:58 =dan:160 =danke:31 =dann:28 =dans:15 =daqui:42
        =dar:23 =darfst:30 =dark:66 =das:81 =dash:27 =dass:23 =data:-45 =database:17 =date:-20 =daughter:34 =day:-19
        =days:-24 =de:-16 =dead:16 =deal:-24 =dear:36 =debate:-77 =deben:12 =debes:112 =debo:-30 =debug:-45
        =debugging:30 =debut:25 =decided:17 =decides:-36 =decir:48 =decirme:55 =decision:-15 =decline:45 =decrypt:32
        =default:-47 =defences:-30 =define:-65 =definicoes:14 =degrees:-16 =deine:97 =deinem:22 =deinen:17 =deixa:23
        =deixar:37 =deja:59 =dejar:14 =dejaron:-16 =deje:-36 =del:-40 =delete:-34 =deleted:16 =deletes:-27 =delivers:21
        =delivery:43 =demonio:98 =den:50 =depois:15 =der:-13 =derivadas:-43 =dernier:-22 =derniere:-49 =des:33
        =desactive:13 =desarrollador:60 =descobre:-26 =desconsiderar:21 =desconsidere:-14 =descreva:-23 =descreve:17
        =describe:-21 =described:-25 =describes:32 =describing:39 =description:37 =desculpas:28 =desfaca:-22
        =design:-18 =desk:-29 =desliga:14 =desligada:26 =desligue:26 =despesas:-22 =dessert:-27 =dessous:30 =dessus:20
        =desta:23 =deste:74 =desvio:-25 =detail:38 =detailed:-15 =details:-34 =detalhes:20 =detalle:24 =detective:-44
        =detran:-15 =deux:-40 =deuxieme:-14 =dev:16 =developer:-13 =developers:54 =developpeur:-19 =devem:23
        =devolve:-26 =devolver:-20 =devuelve:-35 =dex:53 =dia:-104 =dialogo:-41 =diario:14 =dias:-42 =dica:-21 =dice:25
        =dich:28 =dick:-20 =did:17 =die:21 =diese:76 =diesen:32 =dieses:38 =dieu:13 =diez:64 =diferenca:-25
        =different:-15 =diga:43 =digite:-19 =digo:-15 =dije:-42 =dijeron:-19 =dir:-17 =dire:65 =direccion:-48
        =directamente:-18 =directives:31 =director:-30 =directrices:27 =direitos:39 =diretor:49 =dis:52 =disclose:-13
        =disculpas:13 =discuss:-25 =disse:-37 =disser:23 =div:45 =diz:58 =dizer:94 =do:-100 =docker:-25 =doctor:-53
        =document:16 =documentation:-14 =documento:46 =documentos:37 =documents:-37 =does:-49 =dogs:-25 =dois:-30
        =dominado:19 =domingo:-40 =donde:20 =donnees:-20 =donner:12 =door:26 =dormir:31 =dose:60 =doy:23 =draft:-19
        =drei:-31 =drill:-33 =drinks:-23 =drivers:-23 =drogue:42 =droit:22 =drops:26 =drucke:22 =drug:42 =dst:-14
        =du:30 =dump:102 =during:-47 =duro:-23 =duvidas:-24 =e:18 =early:-14 =earn:-36 =echec:-23 =echo:72 =ecris:69
        =editor:-40 =educacao:-52 =educacion:-44 =educada:32 =educado:14 =egg:-20 =eight:16 =ein:34 =einbricht:19
        =eine:15 =einer:-42 =eines:-15 =einleitung:-23 =eins:16 =einschrankungen:17 =ejemplo:103 =election:18 =eles:55
        =elles:30 =elogie:26 =emails:-28 =embed:-49 =emergencia:40 =emergency:27 =emitida:15 =emojis:-47 =empieza:62
        =employees:-35 =emprego:49 =empresa:121 =enable:-52 =enabled:-33 =encarna:26 =encode:-39 =encoded:-17
        =encoding:-16 =encomenda:33 =encontrei:-22 =end:38 =ende:39 =endereco:-29 =ends:-35 =enganado:-22 =english:-39
        =enough:20 =ensayo:67 =ensena:46 =ensina:16 =ensine:48 =entao:51 =entendi:-53 =enter:-31 =entered:-15
        =entonces:23 =entra:70 =entrada:-51 =entre:63 =entrega:31 =entregar:-48 =entrenador:-19 =entrenamiento:27
        =entrevista:-13 =entrevistador:-59 =entrou:-24 =entry:20 =entwicklermodus:31 =entwicklers:17 =envenenar:21
        =envia:62 =enviamos:-26 =enviar:-24 =envie:-69 =environment:78 =envoie:56 =epoca:67 =equipe:27 =equipo:20
        =equivocado:53 =era:-17 =eres:73 =erklar:-23 =erklare:55 =erklart:-16 =errada:-24 =erro:-15 =error:-42
        =ersetzen:17 =erzahl:16 =es:-21 =esas:58 =escape:-26 =escena:-25 =escola:-40 =escolher:-17 =escreve:38
        =escrevendo:17 =escrever:-34 =escribio:26 =escribir:-28 =escrupulos:51 =espera:-44 =esperado:-13 =esperar:-16
        =esperes:16 =esqueca:35 =esquece:49 =essa:25 =essas:82 =essay:36 =esta:-35 =estado:14 =estan:-22 =estar:-22
        =estas:23 =estava:-40 =estavam:-14 =este:51 =estivesse:26 =esto:30 =estou:22 =et:21 =etc:51 =ete:27 =ethics:51
        =etica:35 =etico:52 =etiqueta:-41 =etwas:27 =eu:73 =euros:22 =evaluation:18 =even:59 =event:-31 =ever:33
        =every:-35 =everyone:57 =evil:24 =evita:-39 =ex:36 =exam:-12 =example:81 =examples:-24 =exatos:18
        =exceptions:-24 =exclua:19 =excuse:17 =excuses:21 =exe:26 =executa:50 =execute:32 =exemple:35 =exemplo:111
        =exige:18 =exigente:-29 =exit:-30 =expect:-14 =expenses:41 =expensive:37 =experiment:34 =expert:-15
        =explain:-128 =explica:-33 =explicaciones:-13 =explicame:30 =explosives:24 =export:36 =exporta:67
        =expulsados:-16 =externe:-18 =extract:-43 =f10:-38 =fabriquer:24 =faco:-18 =fact:-23 =facts:22 =failed:40
        =fails:-39 =faire:-69 =fairy:-17 =fais:55 =fait:28 =fake:46 =fala:20 =falar:65 =fale:89 =falha:-18 =fallen:-22
        =fallo:-25 =false:-14 =falsificar:17 =falso:48 =famosa:-19 =fan:-21 =fang:38 =faria:19 =farinha:-25 =fase:17
        =fass:-19 =fasse:-19 =fassungen:-13 =fast:20 =fatura:14 =faturas:-22 =fausses:30 =favor:-71 =favour:25
        =favourite:-39 =faz:-34 =fazes:32 =fazias:42 =fecha:-31 =fehlenden:13 =feiticeiro:-14 =ferramenta:117
        =ferramentas:16 =fest:-13 =festa:-17 =fetch:29 =fete:-22 =fica:-19 =ficam:-13 =ficheiro:-69 =ficheiros:-20
        =fichero:-17 =fichier:-16 =fictional:24 =field:-15 =fields:-43 =files:-66 =fill:48 =film:43 =filtering:-25
        =filters:-16 =filtra:34 =filtre:64 =filtro:-15 =fim:27 =final:-41 =find:24 =finds:-74 =fine:67 =finge:-59
        =fingir:24 =finish:47 =finished:20 =finja:13 =fireworks:16 =firma:21 =firmar:-15 =first:-31 =five:22 =fix:13
        =fixed:-68 =flag:49 =flags:-35 =flat:-19 =flexiones:-16 =flights:16 =fogo:-18 =fois:38 =folder:40 =folge:14
        =follow:-76 =followed:28 =following:20 =follows:31 =fonte:-28 =food:-28 =football:-54 =foram:53 =forbidden:53
        =forfait:-18 =forge:22 =forged:-36 =form:18 =formal:-50 =formas:-31 =format:-40 =formatacao:-29 =formato:-88
        =formigas:-23 =formliche:15 =formulario:-36 =foro:-29 =forum:-25 =forward:-38 =fosse:39 =foste:14 =fotos:-21
        =found:-27 =four:-25 =frage:61 =fragen:-18 =frase:69 =frases:-43 =free:-49 =freed:22 =freedom:30 =frei:-32
        =freigegeben:16 =french:-42 =friday:-36 =friend:32 =friendly:-33 =friends:50 =fssl:-24 =fue:-29 =fueron:39
        =full:72 =fun:27 =func:-14 =funcao:66 =funcion:-33 =funciona:-45 =funcionam:-43 =funcionan:-29 =funcionara:-14
        =funcionarios:-22 =funcione:36 =function:46 =funf:-24 =fur:-38 =fusball:-42 =futebol:-46 =future:-15 =fyi:-20
        =game:-97 =gap:27 =garaje:-19 =garantia:-56 =garde:-16 =garden:-23 =garez:-25 =gas:33 =gate:-22 =gato:-29
        =gave:-44 =gb:-13 =geben:20 =gedichts:-39 =geheimnis:62 =gehen:26 =gehorche:18 =gelten:-14 =gemeo:23 =genau:-13
        =genio:63 =gentil:-16 =gentileza:50 =genug:27 =gerente:-28 =german:-67 =gesamten:13 =gesetze:38 =gesprachs:40
        =gestor:13 =gestora:19 =get:-76 =getting:35 =ghost:-23 =gibt:13 =gift:-27 =git:-32 =given:21 =gives:31
        =giving:-20 =gleich:14 =go:49 =goes:-42 =going:18 =gore:-38 =gory:-16 =got:-37 =gottmodus:27 =governo:-26
        =grade:-16 =gramatica:-59 =grammar:-29 =grammatik:-23 =grand:-23 =grandmother:-39 =granted:59 =gras:-24
        =grateful:17 =grenzen:13 =grita:-19 =grosseiro:29 =group:-32 =grun:-31 =gruseliger:-18 =guard:-52 =guardada:17
        =guardar:-48 =guarde:-14 =guerra:-39 =guest:-53 =guia:-39 =guide:-30 =guidelines:41 =guion:48 =gur:57 =gut:18
        =h:19 =habe:-15 =habla:-50 =hablado:-31 =hablame:76 =hablar:84 =hablemos:19 =hables:22 =hace:32 =haces:70
        =hackathon:20 =hackeado:51 =hacker:-48 =hackers:-27 =had:23 =haga:-31 =hago:24 =hand:14 =handled:-22
        =happen:-45 =happens:-21 =harmful:-21 =harmless:127 =hash:-20 =hast:-29 =hatte:13 =haus:40 =haut:90 =have:-35
        =haz:23 =hazme:-16 =he:51 =head:28 =header:-42 =heart:31 =heist:20 =held:-16 =hello:-19 =help:-18 =helper:37
        =helpful:21 =hemos:-55 =her:-45 =here:124 =hereby:13 =hero:-17 =herramienta:50 =herramientas:17 =heute:-14
        =hey:56 =hidden:37 =hide:61 =hides:36 =hiding:32 =hier:55 =high:-33 =highest:24 =hint:26 =his:52 =history:-33
        =hizo:-25 =hoflich:-22 =hold:-22 =holmes:-27 =home:21 =homem:-20 =homemade:25 =homework:27 =honey:49 =hora:48
        =horario:14 =horas:-32 =hospital:39 =hotel:-21 =hotline:-21 =hour:22 =hours:-35 =how:56 =hr:46 =html:-34
        =http:59 =https:-29 =hubieran:18 =human:-15 =humanos:12 =humour:-27 =hypothetical:27 =i:-17 =ia:197 =iban:38
        =id:-35 =idea:-30 =idees:-27 =idioma:-20 =if:-55 =ignorar:-53 =ignore:-38 =ignored:-18 =ignorem:-35
        =ignores:-30 =igualmente:14 =ihre:15 =il:-22 =ill:-18 =im:-42 =imagen:17 =imagina:-53 =imagine:-48 =img:15
        =immediately:42 =immer:-14 =impersonate:-16 =implicit:15 =importa:50 =impresora:31 =imprime:14 =imprimelo:37
        =improve:-27 =improvisacion:-25 =imunologico:-21 =in:-31 =included:-26 =including:26 =incomplete:-16
        =incorrecta:-18 =incumpla:-21 =index:-21 =indica:-37 =indicacion:-18 =indicaciones:20 =inference:-32
        =ingles:-82 =ingredient:-16 =ingredients:35 =inicio:39 =initial:37 =initiales:15 =inocente:21 =input:-29
        =inst:17 =instalador:-44 =instalar:-24 =install:-41 =instead:116 =instrucao:37 =instrucciones:-37
        =instrucoes:-48 =instructed:19 =instruction:80 =instructions:-58 =instructs:-15 =insult:29 =insultame:18
        =insulte:48 =insurance:27 =intenta:-29 =intentalo:-27 =intenten:-16 =interdit:34 =internal:-35 =internas:-34
        =internet:20 =internos:20 =interview:-28 =introduction:-45 =introduzca:-22 =invalida:-52 =invent:-50
        =inventa:-51 =inventory:13 =investigate:-17 =invisible:14 =invite:57 =invoice:38 =irrestrita:19 =is:-39
        =isso:57 =ist:17 =isto:36 =it:47 =item:14 =items:-29 =its:15 =ja:20 =jailbreak:-36 =jailbroken:23 =jamais:17
        =jefa:-35 =jefe:-54 =jetzt:33 =joao:-23 =job:-32 =jogar:-26 =jogo:-44 =join:28 =jornalista:-20 =juan:28
        =juego:-33 =julia:-22 =june:-23 =junior:-38 =junta:20 =jurado:-18 =juramento:-21 =juridique:44 =juste:14
        =kannst:-24 =kaos:27 =keep:-35 =keeps:-13 =keine:-22 =keinen:14 =kennst:21 =kept:-22 =kern:-18 =kernel:-29
        =keys:13 =keyword:-19 =ki:64 =kids:35 =kill:-27 =killed:-19 =king:-24 =kiosk:-14 =known:-31 =konten:19
        =kurze:-44 =kurzer:-23 =l:38 =label:31 =lado:64 =ladrao:-31 =ladron:-20 =language:-27 =laptop:-30 =las:37
        =lass:-21 =lassistant:-12 =late:71 =later:12 =laura:-22 =lawyer:-25 =lea:-15 =lead:-24 =leak:48 =leaks:17
        =leave:19 =leaves:22 =lecture:26 =lee:20 =leeme:15 =leer:13 =left:-28 =lei:27 =leis:28 =lembra:-26 =length:-40
        =lengths:-12 =lenguaje:-52 =leo:-37 =ler:16 =lesen:-46 =letra:-22 =letter:-56 =letters:34 =lettre:29
        =letzte:-55 =letzten:-38 =level:44 =ley:12 =leyenda:-27 =leyes:45 =lhe:-21 =lia:13 =liberado:27 =library:-61
        =libre:14 =licensee:-18 =lie:58 =lies:-25 =lieu:77 =lifted:17 =ligacao:42 =ligacoes:-49 =ligado:-17 =ligar:50
        =lignes:-19 =like:27 =limit:-41 =limitacoes:58 =limite:-59 =limites:-43 =limits:-18 =line:-104 =linea:-47
        =lineas:-58 =lines:-41 =linha:-55 =linhas:-77 =links:-15 =linux:-31 =lista:-43 =listar:-26 =listas:-19
        =liste:-25 =listen:31 =lists:-37 =little:-27 =live:-17 =llama:-62 =llamadas:-36 =llamas:17 =llame:-12
        =llegar:-28 =llm:24 =lo:41 =load:-33 =local:-40 =localizacoes:-13 =lock:-30 =lockere:15 =log:40 =logged:-23
        =logiciel:13 =login:-40 =logistica:-18 =logo:37 =logs:18 =loja:-18 =long:-56 =look:-36 =looking:48 =losche:12
        =loses:26 =lot:17 =louise:-23 =lovely:-17 =loves:-67 =lu:-13 =luisa:-20 =lumi:-17 =lumo:46 =lx:-18 =ma:-41
        =machine:17 =macos:-34 =made:-46 =madre:-18 =mail:-36 =mailbox:23 =mails:-36 =main:-34 =maintenant:25 =maio:-32
        =maior:-22 =maison:27 =maiusculas:-17 =make:16 =maker:16 =makers:42 =making:61 =mal:43 =malo:38 =malvada:-17
        =malvado:-34 =malware:-47 =man:72 =manager:-47 =manda:52 =mandame:39 =mandar:82 =mandaram:37 =mande:25
        =mandei:-36 =manha:-13 =manhattan:-17 =mantenham:-14 =manual:-80 =many:-37 =map:-38 =mapa:-12 =mar:-27
        =marca:61 =marcos:-23 =mark:-14 =markers:-36 =marque:20 =marte:-25 =match:-40 =math:-14 =maths:-25 =matter:30
        =max:30 =maxima:116 =maximo:-18 =maximum:26 =may:-142 =mayo:-19 =mayusculas:-19 =me:125 =means:22 =medico:33
        =medicos:-26 =mediodia:-22 =medium:-25 =meeting:21 =mehr:29 =meiner:-18 =meio:-40 =meister:27 =mejor:27
        =mejores:-30 =melhore:-14 =member:-24 =memoria:19 =memory:86 =menos:-17 =mensagem:55 =mensagens:-25 =mensaje:66
        =mente:35 =mention:36 =mentionne:17 =mentions:24 =mentor:30 =menu:-62 =merge:14 =mesma:57 =mesmo:32
        =metanfetamina:17 =metete:89 =method:-31 =metric:-22 =metrico:-20 =meu:32 =mi:-26 =mia:15 =mias:25 =mich:47
        =midnight:-17 =miete:-15 =military:21 =mim:172 =mind:-21 =mine:56 =minha:-84 =minhas:60 =ministerio:-32
        =minute:27 =minuto:39 =mira:-31 =mis:65 =missachte:19 =mission:16 =mistakes:-20 =misture:-25 =mit:47 =mo:15
        =moby:-21 =mock:-33 =mode:-32 =model:-27 =modelo:21 =modelos:47 =models:-140 =moderacao:41 =moderacion:30
        =modify:-22 =modo:-25 =modos:24 =module:-34 =modules:-33 =modulo:50 =moment:26 =momento:38 =mon:-24 =monday:-17
        =money:-26 =monologue:-19 =montar:-37 =montre:-22 =moral:13 =more:-63 =moreau:14 =morira:21 =morrer:35 =most:19
        =mostra:30 =mostre:27 =mot:-49 =mountain:-43 =move:14 =movil:-30 =mr:-20 =mucho:-14 =mudar:-33 =mudo:35
        =mudou:20 =mus:-14 =museo:21 =music:-25 =mussen:-17 =musst:-18 =must:-65 =n:-29 =na:14 =nach:-21 =nachricht:68
        =nadie:61 =name:-68 =named:42 =namen:18 =names:-19 =napalm:18 =naq:53 =narrador:-27 =narrator:-27 =nasty:23
        =natural:-56 =naturally:-15 =nave:-23 =navegador:26 =ne:-20 =necesito:34 =need:-23 =needed:23 =needs:-27
        =negado:-27 =negarte:40 =negativas:42 =negro:13 =nein:63 =nenhum:26 =nenhuma:29 =nerve:42 =nessa:-15 =nesta:21
        =nett:-22 =neue:17 =never:-42 =next:66 =ni:73 =nicht:-34 =nichts:-40 =nie:18 =niegas:20 =nil:-20 =nimm:13
        =nine:-44 =ninguem:56 =ningun:16 =ninos:13 =niveau:-18 =nivel:-23 =no:-31 =noch:25 =nocivo:17 =node:-38
        =nombre:-46 =nome:-21 =nora:-49 =normal:84 =normas:-17 =north:-17 =nos:25 =nosotros:51 =nosso:-54 =not:-79
        =nota:50 =notas:31 =note:62 =notes:91 =nothing:-21 =notice:-56 =noticia:23 =notig:23 =notizen:13 =nova:26
        =novas:-48 =novato:-17 =novel:-51 =novo:-18 =now:39 =npm:-35 =nuestra:-24 =nueva:12 =nuevas:-30 =nueve:-41
        =nuevo:12 =nuevos:-26 =nulo:19 =number:-60 =numbered:25 =numbers:-31 =numero:-70 =nur:28 =nurse:-27 =nutmeg:-16
        =nutzer:31 =obedeca:33 =obedece:24 =obedeceme:33 =obedecer:46 =obeis:39 =oben:73 =obey:76 =object:-20
        =objetivo:33 =observations:-19 =oculto:21 =oder:-24 =of:-47 =ofensivo:23 =oferta:27 =off:25 =offensive:17
        =office:-29 =official:40 =offne:21 =oficio:77 =often:-26 =ohne:94 =ok:75 =okay:41 =old:-57 =older:-44
        =olvida:33 =olvidar:-27 =ombre:34 =omega:22 =on:-15 =once:49 =ones:-36 =opcao:-50 =opcion:-27 =opciones:-41
        =opcode:-14 =opcoes:-51 =open:-22 =openai:40 =opinion:41 =opinions:22 =opponent:-27 =opposite:23 =option:-53
        =options:-46 =or:-110 =oracle:-19 =ordem:46 =orden:32 =ordenaram:22 =ordenaron:-22 =ordenes:-30 =ordeno:45
        =order:57 =ordered:20 =orders:16 =org:-109 =orientacoes:51 =original:-59 =originales:26 =os:-14 =other:17
        =others:23 =otherwise:-22 =otra:-64 =otro:-31 =ou:-107 =oublie:67 =our:-93 =ouro:-41 =out:63 =output:-19
        =outra:-26 =outro:-21 =outros:46 =outside:-34 =ouve:15 =over:-29 =overriding:33 =own:-31 =owned:16 =owner:-37
        =pablo:-71 =package:-17 =pacote:-28 =pacotes:-17 =padaria:-20 =padrao:-75 =padres:-29 =pages:-31 =pagina:15
        =paginas:-54 =pain:-25 =paineis:-21 =painel:29 =palabra:23 =palavra:-14 =pan:-24 =panel:38 =pao:-41 =papel:100
        =paper:49 =paquete:-29 =par:18 =paragrafo:17 =paragraph:-20 =parameter:-12 =parasite:15 =parcel:-32 =pare:50
        =parental:-23 =parked:13 =parking:-40 =parle:31 =part:42 =parte:17 =parties:-24 =partir:-69 =partner:21
        =party:-35 =pas:-33 =pasa:-16 =pasaria:-27 =pase:-28 =paso:-17 =pasos:33 =pass:-28 =passa:28 =passada:34
        =passageiros:-14 =passed:39 =passerait:-20 =passo:-68 =passos:54 =passwords:-41 =passwort:27 =past:32
        =pasta:-19 =paste:-28 =path:-33 =paul:-23 =paulo:-20 =pautas:31 =pax:-38 =pay:60 =payment:65 =pedem:-24
        =pedido:101 =pedidos:-33 =pedir:21 =pediu:-34 =pelicula:41 =pelos:56 =pendencias:-15 =pense:17 =people:17
        =per:-41 =perceber:35 =percebes:-29 =perco:52 =perdi:78 =pergunta:58 =perguntar:16 =perguntas:-55
        =perguntei:-18 =permission:-20 =permite:47 =permitido:-15 =permitidos:16 =perros:-17 =person:31 =persona:-30
        =personagem:-34 =personaje:-33 =personal:-42 =peru:-16 =pesan:13 =pessoas:-22 =peticion:68 =petit:-13 =pets:74
        =peut:-15 =phishing:-30 =phone:-29 =photo:13 =photos:-14 =pick:15 =picking:-35 =pid:12 =pide:26 =piden:-22
        =pidio:-19 =piel:47 =pirata:-26 =pirate:38 =pirateado:12 =piscina:-13 =pizza:-48 =place:21 =plain:-14
        =plait:-26 =planet:34 =planets:-23 =plano:-35 =plans:28 =plataforma:-25 =play:-52 =player:-31 =players:-51
        =plays:16 =please:-67 =plot:-50 =pls:26 =plugin:-13 =plumber:27 =podcast:71 =pode:-46 =podem:-65 =podes:110
        =podias:29 =podrias:79 =poem:-39 =poeme:-82 =points:-71 =poison:61 =poisonous:26 =poisons:20 =policies:-15
        =policy:-26 =polish:-17 =polite:59 =politica:-45 =politicas:69 =politics:-23 =politique:14 =pon:-48 =ponle:24
        =ponto:-29 =por:-25 =porque:-52 =port:-23 =portanto:23 =portugues:-12 =portuguese:-39 =pose:-41 =positivos:26
        =possible:-42 =post:37 =pour:-74 =practise:-27 =precede:13 =precio:-17 =precios:24 =precisa:-18 =precision:22
        =precos:24 =prefeito:-27 =prefix:-16 =pregunta:96 =preguntas:-42 =pregunte:-40 =present:12 =presente:37
        =press:-54 =pressure:15 =pretend:16 =pretends:-22 =previas:13 =previous:-25 =previously:-15 =price:26 =prim:-14
        =primeira:-48 =primeiros:25 =primer:-37 =primera:-25 =primeras:30 =primero:-26 =primo:-13 =principios:28
        =principles:37 =print:-24 =prior:18 =priority:44 =privacy:-12 =private:-42 =privilege:-19 =prix:-27
        =probelauf:14 =proceed:27 =proceso:-15 =process:-45 =processid:-13 =processo:-12 =produce:50 =productos:-31
        =products:26 =produto:18 =profile:49 =programador:-27 =programas:26 =prohibido:35 =proibido:39 =project:-55
        =prometeste:16 =promised:15 =prompt:52 =prompts:-147 =propietario:12 =protejo:-21 =protocol:-14 =protocolo:45
        =prova:25 =proveedor:32 =proxima:18 =proxy:-66 =prufe:-17 =prufer:-14 =prune:-22 =public:64 =publica:13
        =publicacao:-15 =publicalo:12 =publicou:-17 =pueblo:-29 =puede:-102 =pueden:-32 =puedes:149 =puis:27 =pular:25
        =punctuation:-19 =puntos:-16 =pupils:-19 =pura:40 =purely:32 =push:30 =put:38 =puts:-23 =py:-16 =python:-25
        =q:69 =quais:32 =qual:64 =quando:20 =que:117 =queda:-26 =quedate:26 =queen:-19 =quelle:-13 =quelles:-70
        =quels:18 =quem:13 =quer:-19 =queres:13 =queria:25 =quero:22 =query:28 =question:52 =questions:-103 =qui:120
        =quien:-24 =quieras:18 =quieren:26 =quieres:17 =quiero:20 =quiet:17 =quimico:13 =quiser:49 =quit:15 =quita:-29
        =quote:14 =r:47 =raconte:48 =rain:16 =raise:-20 =rank:20 =ransomware:25 =rate:-84 =rather:54 =raw:-22 =razon:16
        =re:13 =read:-50 =reader:19 =readers:-42 =reading:28 =reads:23 =ready:-40 =reales:16 =really:71 =reasonable:-23
        =reasons:-12 =rebelde:-35 =reboot:-30 =recall:28 =recebeu:17 =receita:30 =receiving:-19 =receta:-15
        =recibiste:53 =recipe:-32 =recita:23 =recite:20 =recognised:-30 =recommend:-52 =recommendation:-26
        =reconocer:-27 =recrutador:63 =recruteur:-14 =recuerdas:-23 =recusa:-30 =recusar:12 =recusares:53 =recusas:44
        =redaction:-24 =rede:-16 =reduce:-35 =reembolso:-22 =reencaminhar:-24 =reenvia:-21 =reference:-15
        =references:-16 =referencias:20 =refers:-18 =reforma:-38 =refund:-12 =refunds:-46 =refusal:-12 =refuses:38
        =regeln:56 =regierung:-29 =registro:31 =reglas:-17 =regles:79 =regras:-25 =regulamento:53 =regulations:-14
        =reinicia:-21 =reiniciar:-30 =relatorio:-23 =release:-39 =remember:45 =reminder:20 =remova:-24 =remove:-58
        =removed:-21 =removes:-19 =rends:-17 =renovar:-14 =repeat:-15 =repeats:-17 =repete:-23 =repetir:-33 =repita:16
        =repite:39 =replace:25 =reponse:26 =report:99 =repositorio:-34 =repository:-30 =request:50 =requests:-41
        =requirements:-30 =requisitos:-27 =reserva:29 =reserves:21 =reset:-15 =resetting:-17 =residents:-35
        =responda:-79 =respondas:51 =responde:-45 =responder:65 =responderes:47 =responderia:33 =responderias:29
        =respondes:36 =resposta:85 =respostas:58 =respuestas:74 =restablecido:-21 =restarts:-12 =restaurant:-18
        =reste:-31 =resto:-25 =restricao:-23 =restricciones:-25 =restricoes:-25 =restriction:-58 =restrictions:-92
        =result:49 =resultado:82 =resume:-111 =resumen:25 =resumir:52 =resumo:35 =retirado:26 =retire:-24 =retired:25
        =returns:-46 =reuniao:-31 =reveal:-44 =revele:27 =reverse:24 =review:-17 =revisalo:-20 =revisores:26 =revogo:12
        =revoke:45 =revokes:-12 =rewrite:-34 =rhymes:33 =richtlinien:22 =riddle:-33 =riddles:-33 =rigel:56 =right:37
        =rights:23 =rima:87 =rina:-13 =risk:-18 =risotto:-21 =riz:-14 =ro:14 =robado:-14 =robo:81 =robot:-75 =rocket:22
        =rodamos:40 =rogue:-24 =rol:24 =roleplay:18 =roman:34 =rome:-14 =ronda:-28 =rook:37 =rooms:-33 =root:32
        =rose:25 =rot13:20 =roteiro:52 =rotulo:-32 =round:-23 =router:-32 =rpg:-32 =rude:28 =rule:-57 =run:55
        =running:-13 =runs:-15 =ruthless:24 =s:-27 =s2:18 =sa:21 =sabe:-58 =sabes:-38 =safari:-26 =safe:59 =safety:-47
        =sag:76 =sagen:101 =saida:-13 =sair:33 =sais:-43 =sales:84 =salida:-17 =salir:-39 =saltate:21 =saluda:-14
        =saludos:28 =salvar:26 =sam:-17 =same:-22 =samtliche:22 =sans:-43 =sao:14 =sargento:-22 =satz:-28 =saute:16
        =save:59 =saved:17 =saw:-41 =say:21 =saying:-16 =scan:35 =scarier:-30 =scene:-26 =schach:-36 =schalte:32
        =schatten:80 =schema:-13 =schick:45 =school:-52 =schreib:29 =scooters:-15 =score:-21 =screen:-25 =screens:-16
        =script:-19 =se:71 =season:-25 =second:-14 =secretes:36 =secreto:21 =section:-21 =securite:15 =security:-56
        =see:-14 =sees:-13 =segredo:-25 =segredos:20 =segue:-28 =seguem:-39 =seguinte:19 =seguir:-73 =segun:17
        =seguranca:38 =seguridad:-34 =seguro:34 =sehen:13 =sei:119 =sein:-17 =seine:-18 =seinen:-21 =seis:-21 =seja:27
        =select:36 =self:-35 =sem:18 =semaine:-28 =semana:15 =semanas:-20 =sempre:-14 =send:-81 =sends:18 =sens:-36
        =sense:-26 =sent:-45 =sentence:60 =sentences:-48 =sentido:-45 =separation:-19 =sequence:-14 =ser:-34 =sera:-45
        =seran:-20 =serao:-34 =seras:25 =sergeant:-29 =seria:13 =serias:66 =serie:14 =serve:-15 =service:-20
        =session:-33 =set:-23 =settings:21 =seu:21 =seulement:15 =seus:23 =sexta:-18 =sh:45 =shackles:17 =shadow:22
        =share:-54 =she:-56 =shell:-65 =sherlock:-27 =short:-111 =shorter:-23 =should:-54 =shouts:-21 =showed:-18
        =shows:-70 =si:-50 =sicher:49 =side:19 =sie:-44 =siempre:17 =siga:17 =sigas:33 =signal:-14 =signed:-46
        =significa:-31 =siguiente:35 =silence:21 =sim:22 =simpatico:-16 =simple:-34 =simples:-50 =simula:55
        =simulacao:24 =simulacion:39 =simulation:-27 =sin:24 =since:-25 =sind:-26 =single:-34 =sinn:-40 =sistema:37
        =sistemas:-23 =size:-34 =skin:-15 =skip:28 =skipped:20 =slang:23 =small:-32 =smiled:-25 =smith:-17 =so:52
        =sobre:-29 =software:-34 =sois:-21 =sol:-44 =solares:-44 =soll:-17 =solo:25 =solve:47 =solved:21 =sombra:45
        =some:-68 =someone:-42 =something:14 =songs:15 =sont:-14 =soporte:13 =sort:-28 =souber:-32 =sound:-47
        =sources:-21 =soy:26 =space:-46 =spam:58 =spanish:-19 =speak:45 =spec:29 =speech:27 =spell:61 =spelling:15
        =spiel:-40 =spoke:38 =spreadsheet:12 =sprechen:14 =sprich:32 =src:25 =ssh:-25 =staff:-62 =stage:-49
        =staging:-17 =stand:-22 =stars:-36 =started:-22 =starts:-52 =station:-45 =statt:102 =status:-45 =stay:36
        =stays:52 =steal:-39 =stealth:-17 =stehen:28 =steht:73 =stell:-42 =steps:-22 =stiehlt:19 =stock:24 =stole:-30
        =stop:78 =stopped:-29 =store:44 =stored:31 =story:-31 =straight:-33 =street:24 =strict:-52 =string:-68
        =strings:-31 =strip:-43 =stuff:37 =style:21 =su:-132 =sua:-19 =suas:42 =sube:-26 =subisse:15 =subject:-46
        =substituem:18 =substitui:-19 =such:-86 =sudo:48 =suelta:49 =sugere:-20 =suggest:-26 =suis:-17 =summarise:-39
        =summarising:30 =sums:24 =supermarket:-14 =supervisor:-14 =supon:18 =suporte:14 =supplier:-43 =supply:26
        =support:-18 =suppose:85 =supposed:60 =supprime:-12 =sur:-70 =sure:-15 =surpresa:-20 =surprise:-31 =sus:-115
        =suspended:-31 =suspensas:-12 =suyo:-30 =swear:14 =swears:-41 =switched:-19 =symbole:-12 =system:36
        =systeme:-13 =systemprompt:15 =systems:22 =t:18 =ta:55 =tabela:-13 =tabelle:-26 =tabla:41 =table:55
        =tableau:-16 =tablet:-16 =tags:-25 =taht:25 =takes:-69 =talk:29 =talked:42 =talks:-27 =tamanho:-17 =tambem:66
        =tambien:36 =tarde:-20 =tarefa:32 =tarjeta:34 =task:36 =tca:68 =te:61 =teaches:31 =team:-27 =technical:18
        =technician:-30 =tecnicas:86 =tecnico:-14 =teenagers:-15 =teilen:18 =telefone:24 =telefones:35 =telemovel:-14
        =tell:-42 =telling:39 =tem:19 =tema:-12 =temas:17 =temperatures:19 =template:-59 =tempo:18 =ten:35 =tenant:-35
        =tendra:-24 =tengas:36 =tenha:-16 =tens:58 =tenta:-26 =tentarem:-14 =termina:-31 =terminal:-36 =termine:-19
        =termos:-22 =terms:-32 =tes:-21 =test:59 =testes:-25 =tests:-28 =teu:64 =text:18 =texto:-22 =texts:-34
        =thanks:45 =that:85 =their:-34 =them:52 =thema:-29 =then:12 =theory:27 =there:37 =these:-31 =thesis:50
        =they:-96 =thief:-61 =thinks:23 =this:147 =those:62 =though:18 =thought:38 =thread:-46 =threat:-19 =three:-70
        =threshold:-18 =thriller:18 =throws:-15 =thursday:48 =ti:80 =ticket:30 =tiempo:24 =tienen:-14 =tienes:102
        =tiens:14 =times:-16 =timetable:16 =tio:42 =tipo:-16 =tira:18 =tired:-43 =tischler:-18 =title:-24 =to:-13
        =toda:-13 =todas:-45 =todavia:-25 =today:58 =todo:32 =todos:-72 =toi:63 =token:-14 =tokens:-38 =told:-90
        =tom:-14 =toma:23 =tomorrow:-33 =ton:16 =tone:-41 =tono:-25 =too:-27 =tool:102 =tools:16 =topic:-19 =topicos:26
        =topics:12 =torre:-29 =total:26 =tout:83 =toute:39 =toutes:85 =toxico:53 =tpmorp:47 =trabalho:15 =traducir:87
        =traducteur:-23 =traduire:62 =traduis:-83 =tradutor:-22 =traduz:18 =traduzcas:26 =traduzir:51 =trafico:-17
        =train:-26 =trained:31 =trains:-18 =transcript:51 =transfer:19 =transferir:39 =transforma:-21 =translate:-93
        =translating:69 =translation:12 =tras:34 =tratar:-35 =travel:-23 =trazer:-14 =treasure:-22 =treat:47
        =treated:-21 =treinado:33 =treinam:-21 =treinamento:26 =treino:51 =trem:-18 =tres:-74 =triagem:13 =trial:-16
        =trips:33 =trocar:-31 =trois:-38 =trouve:35 =true:17 =try:18 =tu:-106 =tua:50 =tuas:40 =tudo:97 =tuesday:-37
        =turn:-65 =turno:-42 =tus:86 =tutor:84 =tuviera:-22 =twenty:19 =twice:-20 =twin:19 =type:-75 =typed:29
        =typo:-25 =u:-14 =uberrasch:-19 =uberraschung:-26 =ubersetze:-76 =ubersetzen:49 =uberspring:16 =ubuntu:-32
        =ultima:-61 =ultimas:-28 =ultimos:34 =um:-87 =uma:-75 =umgehe:18 =un:-45 =una:-96 =uncensored:27 =uncle:15
        =und:29 =under:-40 =understand:-27 =undo:-35 =uneingeschrankten:23 =ungefiltert:32 =unica:45 =unicamente:13
        =unicode:-21 =unit:-35 =unknown:-16 =unlimited:25 =unten:33 =until:-20 =untrusted:-34 =unused:-22 =updated:-26
        =upload:-25 =ur:-44 =url:-18 =us:-23 =usa:-79 =usage:-20 =usar:-99 =use:-66 =used:-52 =user:73 =users:30
        =uses:-28 =uso:-41 =usual:49 =usuario:50 =usuarios:35 =utf:-31 =utilizacao:-19 =utilizador:42 =utilizadores:-21
        =v1:-52 =vacinas:-21 =vacuum:-17 =vai:37 =vais:18 =valables:24 =vale:40 =valem:-38 =valen:-15 =valid:-21
        """
}
