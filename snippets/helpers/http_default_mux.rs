// needs: http_mux
/// The mux that http.HandleFunc puts handlers into.
static GO_DEFAULT_MUX: std::sync::LazyLock<GoMux> = std::sync::LazyLock::new(GoMux::default);
