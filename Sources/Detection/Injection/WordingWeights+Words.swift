extension WordingModel {
    /// Weights of single words.
    /// Fitted by logistic regression together with ``InjectionWeights``, on the train and calibration splits of
    /// Tests/DetectionTests/Golden/injection and paragraphs of technical documentation; small weights are left out.
    static let fittedWords = """
        =1o:-12 =abaixo:16 =abajo:28 =abandon:13 =abandonar:-16 =about:-10 =abra:-17 =abraco:-16 =abre:31
        =absolutely:19 =abuela:-16 =abuelo:-12 =acabo:-15 =accept:-19 =acceso:-13 =acesso:-13 =acha:12 =act:-18
        =acts:13 =actua:-13 =actually:17 =acucar:-11 =addiction:-13 =adjunto:-20 =administrador:34 =adora:-21
        =advice:11 =after:-44 =afternoon:11 =afterwards:-14 =again:-13 =agent:-76 =agentes:17 =agora:17 =ahora:12
        =ai:26 =ainda:11 =ajuda:20 =al:-16 =alguem:14 =alguien:26 =all:-45 =also:13 =am:-12 =amendment:-12 =amoral:12
        =an:-25 =ana:32 =anade:19 =ano:39 =anos:57 =answer:-22 =answering:13 =answers:19 =anterior:22 =anteriores:19
        =antigo:-15 =antiguas:-11 =anuncio:-18 =anyone:15 =anything:-11 =ao:-16 =aos:-33 =apague:32 =apenas:-26
        =apply:21 =approve:-19 =approved:13 =aquele:30 =aqui:61 =archivos:-22 =argumento:-16 =arquivo:-13 =arriba:27
        =arrive:-12 =article:-26 =as:10 =asi:37 =asistente:18 =ask:-22 =asking:-14 =assim:27 =assistant:-16
        =assistente:-27 =astronauta:-25 =ata:19 =atlas:14 =attack:-17 =aurora:-39 =authorise:-13 =authority:16
        =auto:-12 =autor:13 =autorizacion:-13 =avises:-14 =aviso:-23 =avo:-20 =away:21 =ayer:-16 =ayuda:-13 =azure:-13
        =backwards:-15 =baking:-13 =base64:-17 =bash:-20 =basico:-15 =bath:-11 =become:18 =been:39 =before:17
        =begin:-22 =beginners:15 =beginning:26 =being:28 =benign:-17 =best:-20 =between:-19 =biblioteca:-23 =binary:-16
        =blank:27 =block:-14 =blocks:-11 =bomb:-15 =bomba:-15 =book:-15 =boss:-13 =bot:24 =breakfast:-19
        =brigadeiro:-11 =brother:-11 =burlar:11 =but:-22 =by:-16 =bypass:-23 =cache:-16 =cada:67 =cadena:-16 =cafe:-25
        =calendar:31 =call:-31 =cambiar:-14 =can:-62 =cannot:-12 =caotico:-24 =capital:-25 =captain:-17 =car:26
        =card:22 =caro:30 =carry:15 =carta:14 =caso:19 =caught:16 =celular:-11 =cena:-12 =cervantes:-23 =chamado:21
        =chapel:19 =character:-48 =characters:-21 =charla:27 =chat:46 =chatbot:-55 =chatbots:-26 =check:-22 =chiste:12
        =chocolate:-18 =city:-26 =claras:-20 =claro:17 =classify:-13 =clave:-21 =client:-30 =cliente:-37 =clientes:30
        =coach:-21 =comece:26 =comigo:28 =commander:13 =comment:10 =comments:31 =como:30 =company:-11 =compara:-16
        =compare:-11 =compartas:-23 =completa:62 =complete:44 =comply:36 =con:-12 =concluir:38 =conductor:-14
        =confidential:11 =configuration:-18 =configure:-12 =confirm:15 =confirma:14 =confusing:-14 =consejos:28
        =conta:26 =conte:-55 =contenido:33 =contents:14 =conteudo:28 =context:25 =contexto:37 =continua:26 =continue:38
        =contradice:-12 =contrasena:-11 =control:-11 =controls:-12 =conversamos:-12 =convite:-14 =cooking:14
        =copilot:25 =copy:-17 =corajoso:-11 =correct:12 =correo:15 =create:-15 =crie:-15 =criminal:35 =cuenta:-21
        =dados:-17 =danino:14 =daqui:33 =dar:16 =data:-21 =de:-59 =debate:-10 =deben:38 =debes:22 =debug:-27
        =debugging:14 =decir:19 =define:-28 =deixa:16 =deixe:45 =deja:23 =del:-18 =delete:-26 =demais:-23 =demonio:71
        =dentro:24 =dependencia:15 =deployment:-17 =depois:42 =descreva:-24 =description:29 =descriptions:-14
        =desligue:18 =despesas:-13 =despues:20 =dessert:-18 =desta:17 =deste:17 =desvio:-16 =detail:17 =details:-26
        =detective:-15 =deve:17 =developer:-32 =devem:32 =device:21 =devolve:-17 =devuelve:-13 =dia:-42 =diante:27
        =dias:-17 =dice:10 =diego:25 =dije:-15 =director:-18 =directrices:12 =disclaimers:-22 =discuss:15 =disregard:15
        =disse:-12 =distribute:-17 =div:31 =divulgar:-11 =dizer:29 =do:-91 =documento:27 =does:-30 =domingo:-15
        =domingos:-12 =don't:-25 =dormir:20 =dos:23 =draft:-14 =dragon:-18 =drill:-17 =dueno:17 =dump:43 =durante:11
        =during:-13 =duvidas:-19 =each:-26 =earlier:13 =earn:-17 =editar:23 =educacao:-22 =educacion:-14 =ejercicio:18
        =ele:16 =elogie:20 =else:-12 =em:-14 =email:-26 =emails:-12 =emergencia:29 =emergency:14 =empieza:23
        =employees:-30 =empresa:38 =encontre:-17 =end:38 =endereco:-13 =entao:18 =enter:-23 =entrada:-19 =entregar:-13
        =entrenamiento:23 =entreno:-13 =enviamos:-24 =envie:-32 =equipe:23 =equipo:14 =equivocado:16 =era:-16 =eres:27
        =errada:-15 =es:27 =escape:-19 =escena:-15 =escreva:-19 =escribe:-25 =escribir:-22 =espanol:-15
        =estacionamento:-24 =estar:-15 =et:19 =ethical:21 =ethics:17 =euros:-15 =eval:23 =evaluacion:13 =every:16
        =everyone:13 =evil:-20 =example:56 =excecoes:-12 =excuses:-13 =execute:11 =exigente:-27 =existing:-12
        =experiment:29 =expert:-14 =explain:-34 =explica:-21 =explique:-22 =explosives:17 =extensions:-12 =fabricar:19
        =fact:-15 =factura:13 =fails:-19 =falar:65 =fale:74 =falsas:-16 =famosa:-15 =favor:-30 =fazer:11 =fiables:-11
        =files:-14 =fill:11 =filter:-21 =filters:-34 =filtra:35 =filtro:24 =financeiro@empresa:-17 =finge:-24
        =finja:-12 =first:-11 =fixed:-12 =flags:-14 =folder:27 =follow:-31 =follows:21 =for:-21 =forbidden:26 =force:17
        =forged:-17 =forget:-14 =forgot:-17 =formal:-22 =formas:-13 =formato:-35 =formigas:-11 =formulario:-15
        =fornecedor:15 =foro:-22 =forum:-11 =found:-24 =fragmentos:33 =frances:-11 =frases:-28 =free:-30 =french:-11
        =friends:-17 =fue:11 =full:-12 =funciona:-12 =funcione:16 =function:14 =funny:-11 =garden:-13 =gave:12
        =genio:52 =german:-11 =get:-24 =git:-21 =give:-28 =gives:20 =go:14 =gobierno:-18 =goes:-12 =grandmother:-15
        =grant:11 =guardar:-27 =guest:-14 =guidelines:50 =guion:14 =ha:13 =hablar:35 =hablemos:15 =hace:20 =hacer:30
        =hackeado:13 =hacker:-28 =had:-17 =hasta:32 =hay:-11 =haz:30 =hello:-14 =hemos:-13 =her:-24 =here:72 =hey:13
        =hi:-27 =hidden:40 =hide:14 =high:-18 =highest:18 =him:24 =hint:14 =historia:-25 =hooks:21 =hotel:-34
        =hours:-19 =house:-23 =http:13 =https:-26 =i'd:34 =ia:106 =if:-29 =ignoram:-14 =ignorar:-28 =ignorasse:-12
        =ignore:-23 =ignored:-18 =ignores:-13 =image:-21 =imagina:-26 =imagine:-29 =immediately:26 =importa:18
        =impresora:19 =imprime:12 =incidencia:10 =including:20 =information:-16 =ingles:-40 =ingredients:13 =inicio:12
        =instalar:-13 =install:-32 =instead:37 =instrucciones:-36 =instrucoes:-23 =instructed:14 =instruction:36
        =instructions:-73 =internal:15 =introduce:-15 =invasao:24 =invite:21 =irrelevant:20 =it:40 =it's:24 =its:15
        =jamas:20 =java:18 =jefe:-20 =job:-25 =jogo:-21 =joke:11 =just:-27 =kill:-17 =kind:-27 =know:-32 =la:-21
        =lado:73 =ladrao:-14 =last:19 =latin:11 =laura:-19 =le:-11 =leaves:-13 =lecture:14 =leis:16 =length:-31
        =lenguaje:-21 =let:32 =letter:-18 =letters:-14 =levanto:-18 =level:42 =leyes:23 =life:13 =lifeguard:-10
        =ligacoes:-12 =limite:-23 =limites:19 =line:-27 =linux:-10 =list:18 =lista:24 =listen:18 =lists:-10 =llama:-30
        =llamada:24 =llamas:13 =llaves:-16 =llms:22 =lo:63 =load:-14 =lock:-16 =login:-14 =long:-30 =look:-38 =los:17
        =lost:23 =lovely:-12 =macos:-12 =madam:-13 =made:-26 =mail:-13 =make:-26 =mal:-18 =manager:-23 =mandar:27
        =manual:-44 =many:-19 =map:-12 =marcha:-12 =margin:20 =maria:-13 =marte:-12 =matters:19 =maxima:43 =may:-51
        =me:80 =meeting:-15 =meio:-16 =memory:16 =mensagem:35 =mensaje:21 =mention:15 =mentor:26 =menu:-13 =message:58
        =messages:-19 =meth:-17 =method:11 =meu:17 =mi:-28 =mim:15 =mind:15 =minhas:42 =minutos:33 =mira:-11 =mis:14
        =mode:-32 =modelo:56 =modelos:19 =models:-36 =moderation:14 =modos:26 =momento:-13 =monologue:-13 =morals:-21
        =more:-43 =most:11 =mostre:36 =motivational:-11 =movil:-13 =mudar:-11 =mundo:12 =must:-20 =my:-52 =nada:16
        =name:-12 =named:12 =nao:-19 =natural:-36 =needed:10 =negarte:21 =negativas:10 =neighbour:-18 =nenhum:22
        =nenhuma:19 =never:-13 =new:-45 =next:19 =ninguem:33 =ningun:16 =no:-22 =node:-14 =nombre:-26 =nombres:19
        =nora:-37 =normal:67 =normas:35 =nosso:-11 =nossos:-14 =not:-40 =nota:35 =notas:23 =nothing:29 =novas:-44
        =novel:-20 =novels:-14 =now:29 =npm:-13 =nuclear:-11 =nuevas:-14 =nulo:20 =number:-34 =numero:-37 =numeros:36
        =obedeca:15 =obedece:32 =obedecer:16 =obey:26 =ocultas:14 =of:-34 =oferta:15 =officer:-22 =oi:-16 =ok:10
        =old:-37 =older:-19 =once:20 =one:57 =ones:-21 =opcao:-20 =openai:50 =opened:-13 =opposite:31 =option:-17
        =or:-51 =orden:19 =orders:18 =original:-27 =os:-19 =otra:-10 =ou:-30 =our:-43 =ouro:-13 =out:26 =outra:13
        =own:-26 =owner:-15 =package:-11 =page:-17 =paginas:-14 =painted:19 =palabra:14 =palavra:22 =palavras:19
        =papel:61 =paper:22 =para:-42 =paragraph:-21 =pare:23 =parents:-21 =parking:-26 =parties:-11 =partir:-33
        =parts:12 =pase:-14 =passageiros:-14 =passe:21 =password:-28 =past:14 =pedido:30 =pedir:17 =pela:26
        =pelicula:17 =perceber:22 =perdem:-18 =perdi:23 =pergunta:14 =perguntas:-40 =permission:-12 =permite:29
        =pero:-16 =persona:31 =personal:-15 =pessoa:18 =peticion:27 =pets:54 =photos:-28 =pick:-11 =piensa:27
        =pirata:-28 =plan:17 =plataforma:-17 =play:-20 =please:-15 =podcast:22 =podem:-17 =poema:28 =points:-25
        =poison:25 =poisons:11 =policies:15 =policy:-13 =polite:21 =politica:-13 =politicas:23 =pontos:-11 =por:27
        =portatil:-16 =porto:-22 =portuguese:-11 =pra:18 =praise:13 =pre:19 =precio:-13 =precisa:-25 =preciso:12
        =pregunta:20 =preguntas:-27 =presente:52 =prestativo:-19 =previa:-12 =previas:18 =previous:-27 =primero:19
        =princesa:-12 =print:-17 =printer:12 =prior:20 =proceed:17 =process:-22 =procuracao:14 =produtos:-16
        =project:-17 =prompt:60 =prompts:-33 =proteccion:-13 =proveedor:20 =proxy:-13 =publicos:-13 =puede:-23
        =pueden:-24 =puedes:52 =pular:27 =purely:16 =qualquer:-13 =quando:24 =quartos:-24 =que:89 =queda:-14 =quem:22
        =quero:47 =question:43 =questions:-50 =quiero:13 =quimica:17 =randomness:-12 =ransomware:20 =rate:-19 =rato:-13
        =readers:-18 =real:44 =reasonable:-22 =receita:12 =recibiste:12 =recommend:-31 =recusa:-17 =recusar:11
        =reduzir:-14 =reenvialo:17 =refer:-12 =reforma:-16 =refusals:14 =refuse:-18 =regra:24 =regras:-25
        =regulations:-13 =release:-15 =remove:-13 =repita:20 =repite:14 =reply:50 =repositorio:-12 =request:46
        =requests:-15 =reservar:-13 =respond:38 =responda:-18 =responder:40 =responderia:24 =resposta:25 =rest:19
        =restriction:-28 =restrictions:-21 =resultado:30 =results:-11 =resume:-10 =resumo:23 =retire:-21 =returns:-18
        =reveal:19 =revela:-15 =review:16 =revogamos:14 =rewrite:-12 =riddles:-16 =robado:-13 =robo:17 =robot:-47
        =rol:-17 =role:-32 =romance:-15 =rooms:-27 =root:12 =rot13:26 =roteiro:17 =rotulo:-12 =roubou:-16 =rpg:-16
        =rsa:17 =run:44 =sabe:-17 =safety:-26 =said:-17 =sale:11 =sales:14 =sargento:-20 =save:19 =say:25 =says:37
        =scooters:-12 =screen:-12 =se:-18 =second:21 =secreto:-23 =see:-14 =segredo:-19 =seguir:-36 =sei:-13 =send:-34
        =senor:-12 =sentence:35 =ser:-23 =sera:-14 =seria:-20 =service:-19 =sessao:20 =set:-28 =seu:47 =sexta:-20
        =shadow:30 =she:-32 =short:-35 =show:31 =showed:-12 =side:19 =sierra:-14 =simple:-17 =sin:51 =since:-24
        =sistema:26 =sistine:19 =skip:-18 =so:49 =sobre:-13 =soda:-13 =software:-14 =solares:-13 =some:-19
        =something:-12 =son:-18 =sou:25 =sound:-18 =spam:-12 =spanish:-14 =speak:78 =spell:15 =src:-13 =staff:-22
        =start:14 =stop:15 =store:13 =story:-26 =strict:-11 =string:-37 =strings:-12 =style:26 =su:-58 =sua:16 =suas:28
        =such:-18 =summarise:-15 =summarizing:14 =summary:19 =sunday:-16 =supervisor:-15 =suporte@empresa:-19 =sus:-29
        =suspenda:13 =suspende:11 =system:17 =table:-18 =talk:20 =talks:-12 =tarjeta:19 =te:73 =team:-29 =tecnico:-13
        =tell:-47 =telling:23 =tem:-17 =template:-25 =ten:16 =tener:-19 =termina:-16 =terminal:-15 =text:-50 =texto:-26
        =textos:-13 =texts:-12 =than:-14 =thanks:54 =that:32 =the:-41 =them:29 =then:30 =there:15 =thing:14 =this:56
        =thought:29 =threat:-13 =three:-12 =tiene:-25 =tienes:29 =times:-14 =tio:33 =titles:-13 =to:-16 =toda:12
        =todos:-31 =token:-14 =told:-39 =tom:-25 =toma:11 =tomorrow:-23 =ton:13 =too:-20 =topic:18 =training:-17
        =transcrever:19 =tratamento:14 =tratar:-21 =treat:27 =treinamento:16 =trem:-17 =trocar:-11 =true:-13 =tudo:11
        =tuesday:-11 =turno:-12 =tus:47 =tuviera:-12 =twice:-16 =twin:15 =two:-38 =type:-26 =ultimos:36 =um:-31 =un:-38
        =under:-22 =unicamente:20 =unit:-12 =unpacked:-11 =up:17 =updated:-15 =ur:16 =us:-18 =use:-26 =user's:54
        =users:15 =usuario:29 =usuarios:-13 =vale:16 =valem:-27 =valen:-12 =valessem:-12 =validas:14 =value:-16
        =variable:-14 =varios:-14 =vendor:-13 =ver:11 =verdade:27 =version:-29 =vex:24 =vez:32 =via:-12 =viaje:-17
        =vida:19 =vinho:-11 =vinte:-17 =voce:42 =volume:-12 =voz:40 =want:-25 =way:33 =ways:-13 =we:-36 =we're:19
        =week:-19 =welcome:14 =were:50 =whatever:13 =when:-37 =whitespace:15 =who:25 =whose:58 =why:-39 =will:-44
        =window:-16 =windows:-17 =wine:-13 =with:18 =without:-53 =won:25 =won't:20 =word:12 =words:41 =work:-13
        =write:-37 =writing:14 =wrong:-14 =ya:-22 =yes:-14 =yesterday:-20 =yo:21 =you're:20 =your:18 =zero:-16
        """
}
