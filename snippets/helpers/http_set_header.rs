// needs: http_response
impl GoResponse {
    fn set_header(&mut self, name: &str, value: &str) {
        let name = axum::http::HeaderName::from_bytes(name.as_bytes());
        if let (Ok(name), Ok(value)) = (name, axum::http::HeaderValue::from_str(value)) {
            self.headers.insert(name, value);
        }
    }
}
