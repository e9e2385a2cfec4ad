// needs: http_serve
/// Go's http.ListenAndServe.
fn go_listen_and_serve(address: &str, mux: &GoMux) -> Result<(), GoHttpError> {
    go_serve(address, mux, std::future::pending())
}
