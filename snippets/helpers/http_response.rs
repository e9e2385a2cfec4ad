/// What a handler answers, as Go's http.ResponseWriter gathers it: sent when the handler is done.
#[derive(Debug, Default)]
struct GoResponse {
    status: Option<u16>,
    headers: axum::http::HeaderMap,
    body: Vec<u8>,
}

impl std::io::Write for GoResponse {
    fn write(&mut self, part: &[u8]) -> std::io::Result<usize> {
        self.body.extend_from_slice(part);
        Ok(part.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl axum::response::IntoResponse for GoResponse {
    fn into_response(mut self) -> axum::response::Response {
        let text = axum::http::HeaderValue::from_static("text/plain; charset=utf-8");
        self.headers
            .entry(axum::http::header::CONTENT_TYPE)
            .or_insert(text);
        let status = axum::http::StatusCode::from_u16(self.status.unwrap_or(200));
        (status.unwrap_or_default(), self.headers, self.body).into_response()
    }
}
