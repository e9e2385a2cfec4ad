// needs: http_request http_response
// uses: axum::Router parking_lot::Mutex std::sync::Arc
/// Go's http.ServeMux: a router of axum that handlers are put into.
#[derive(Clone, Debug, Default)]
struct GoMux(Arc<Mutex<Router>>);

impl GoMux {
    fn handle(
        &self,
        pattern: &str,
        handler: impl Fn(&mut GoResponse, &GoRequest) + Send + Sync + 'static,
    ) {
        use axum::response::IntoResponse;
        let handler = Arc::new(handler);
        let answer = async move |parameters: axum::extract::RawPathParams,
                                 request: axum::extract::Request| {
            let Ok(request) = GoRequest::read(parameters, request).await else {
                return axum::http::StatusCode::BAD_REQUEST.into_response();
            };
            let handler = Arc::clone(&handler);
            let made = tokio::task::spawn_blocking(move || {
                let mut response = GoResponse::default();
                handler(&mut response, &request);
                response.into_response()
            });
            // A handler that panics leaves the server running.
            let failed = axum::http::StatusCode::INTERNAL_SERVER_ERROR;
            made.await.unwrap_or_else(|_| failed.into_response())
        };
        let (method, path) = pattern.split_once(' ').unwrap_or(("", pattern));
        let method = axum::http::Method::from_bytes(method.as_bytes());
        let filter = method
            .ok()
            .and_then(|method| axum::routing::MethodFilter::try_from(method).ok());
        let route = match filter {
            Some(filter) => axum::routing::on(filter, answer),
            None => axum::routing::any(answer),
        };
        let mut router = self.0.lock();
        let routes = std::mem::take(&mut *router);
        *router = match path.strip_suffix("/{$}").unwrap_or(path) {
            // Go's "/" gets what no other pattern matches.
            "/" => routes.fallback_service(route),
            "" => routes.route("/", route),
            tree if tree.ends_with('/') => routes
                .route(tree, route.clone())
                .route(&format!("{tree}{{*rest}}"), route),
            exact => routes.route(exact, route),
        };
    }
}
