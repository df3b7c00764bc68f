extension Lexicon {
    /// What texts for machines to read order, and whom they claim to come from.
    static let wordingOfErrands: [String: String] = [
        "WPROGRAM":
            "software program programme programs service services engine engines crawler crawlers generator generators "
            + "automation automated automatic automatically device machine machines robot robots parser indexer "
            + "transcriber summarizer summariser translator taker planner assistant helper helpers analyzer screener "
            + "sistema sistemas programa programas servico servicos servicio servicios motor motores gerador/es "
            + "generador/es automatizacao automatizacion automatic/o/a/os/as maquina/s buscador/es robo/s aparelho "
            + "dispositivo system/e/en systeme/s programm dienst/e automat/en maschine/n gerat logiciel/s moteur/s "
            + "generateur/s automatique/s appareil automatisch/e/er/en auswahlsoftware rastreador/es",
        "WOMIT":
            "omit omits omitting skip exclude leave leaves suppress conceal withhold silent silence quiet drop hide "
            + "omit/e/a/ir/an/am cala/r calle/n salta/r oculta/r esconde/r deixa deixe fora fuera silencio silencia "
            + "verschweig/e/en weglassen weg lasst lass schweigen uberspring/e/en taire tais passe passez omet/s "
            + "omettre omets",
        "WMONEY":
            "refund/s voucher/s coupon/s discount/s payout payment/s payments salary salaries payroll invoice/s iban "
            + "money euro/s eur dollar/s usd reais balance credit transfer promo gift reembolso/s vale/s cupom cupon "
            + "desconto/s descuento/s pagamento/s pago/s salario/s nomina/s fatura/s factura/s saldo dinheiro dinero "
            + "transferencia gutschein/e rabatt zahlung/en gehalt gehaltsliste lohnliste rechnung/en guthaben geld "
            + "remboursement bon remise paiement salaire/s facture/s solde argent virement conta cuenta konto compte",
        "WPRIVILEGE":
            "admin administrator administrators root superuser owner staff employee auditor inspector verified trusted "
            + "privileged role cleared access permission permissions rights administrador/a/es dono dona propietario "
            + "proprietario funcionario empleado auditor inspetor inspector verificad/o/a perfil papel rol permissoes "
            + "permisos acesso acceso inhaber eigentumer mitarbeiter prufer verifiziert rechte zugriff proprietaire "
            + "employe verifie droits acces",
        "WSTAFF":
            "ceo director manager engineer developer police officer lawyer compliance legal audit qa quality "
            + "infrastructure supervisor lead department office board diretor/a director/a gerente engenheiro "
            + "ingeniero "
            + "policia agente advogado abogado cumprimento cumplimiento auditoria qualidade calidad "
            + "infraestrutura "
            + "infraestructura chefe jefe jefa departamento direcao direccion geschaftsfuhrer leiter leite polizei "
            + "anwalt qualitatssicherung abteilung vorstand directeur directrice ingenieur policier avocat qualite "
            + "service direction conseil",
        "WOFF":
            "off false none null zero 0 disabled never no unrestricted unfiltered empty aus nein keine nao nunca "
            + "desligad/o/a/os/as nenhum/a desativad/o/a apagad/o/a desactivad/o/a ningun/a nul/o/a falso false non "
            + "jamais desactive/e aucun/e",
        "WCHECKS":
            "check checks verification verify validation validate confirmation confirm approval review authentication "
            + "login identity verificac/ao/oes verificacion/es comprobacion/es comprobar validac/ao validacion "
            + "confirmac/ao confirmacion aprovacao aprobacion uberprufung prufung bestatigung freigabe verification/s "
            + "confirmation validation controle/s controlo",
        "WTRACE":
            "log logs logged record recorded trace traces history transcript audit registo registos registro/s "
            + "registar registrar rastro rasto historico historial protokoll protokolliere protokollieren spur/en "
            + "journal journaux trace/s",
        "WSECRETFILE":
            "env ssh aws pem token tokens apikey key keys credentials config configuration secrets cookie cookies "
            + "chave/s clave/s claves credenciais credenciales schlussel zugangsdaten cle/s identifiants backup/s "
            + "copia/s copias sicherung/en sauvegarde/s",
        "WAGREED":
            "agreed agree promised promise deal already yesterday earlier accepted before said consistent inconsistent "
            + "combinamos combinado prometeste prometido acordo aceitaste concordaste ontem acordamos prometido trato "
            + "aceptaste ayer abgemacht versprochen zugestimmt gestern promis accepte convenu hier dit incoerente "
            + "incoherente unlogisch incoherent",
        "WGLAD":
            "happy glad gladly pleasure problem sure certainly gusto gosto prazer problema prazer gern gerne problem "
            + "vergnugen plaisir probleme volontiers",
        "WNEXT":
            "step next then also additionally afterwards finally tambem tambien ademas alem depois despues luego "
            + "proximo siguiente passo paso zusatzlich danach anschliessend aussi puis ensuite etape",
    ]
}
