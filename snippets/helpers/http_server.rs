// needs: http_mux
// uses: std::sync::Arc
/// Go's http.Server.
#[derive(Clone, Debug, Default)]
struct GoServer {
    addr: String,
    handler: GoMux,
    stop: Arc<tokio::sync::Notify>,
    /// Closed when the last request is answered.
    running: Arc<Mutex<Option<crossbeam_channel::Receiver<()>>>>,
}
