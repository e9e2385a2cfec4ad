// needs: http_mux http_server_error
/// Serves the routes until the future is ready and the requests under way are answered.
fn go_serve(
    address: &str,
    mux: &GoMux,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), GoHttpError> {
    let host = match address.chars().next() {
        Some(':') => "0.0.0.0",
        _ => "",
    };
    let app = mux.0.lock().clone();
    let serving = async {
        let listener = tokio::net::TcpListener::bind(format!("{host}{address}")).await?;
        axum::serve(listener, app)
            .with_graceful_shutdown(stop)
            .await
    };
    tokio::runtime::Runtime::new()
        .and_then(|runtime| runtime.block_on(serving))
        .map_err(|error| GoHttpError::Failed(error.to_string()))
}
