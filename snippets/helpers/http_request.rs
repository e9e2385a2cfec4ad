/// Go's http.Request, read whole before its handler runs.
#[derive(Clone, Debug)]
struct GoRequest {
    method: String,
    uri: axum::http::Uri,
    headers: axum::http::HeaderMap,
    body: Vec<u8>,
    parameters: Vec<(String, String)>,
}

impl GoRequest {
    async fn read(
        parameters: axum::extract::RawPathParams,
        request: axum::extract::Request,
    ) -> Result<Self, axum::Error> {
        let (head, body) = request.into_parts();
        Ok(Self {
            method: head.method.to_string(),
            uri: head.uri,
            headers: head.headers,
            body: axum::body::to_bytes(body, usize::MAX).await?.to_vec(),
            parameters: parameters
                .iter()
                .map(|(name, value)| (name.to_string(), value.to_string()))
                .collect(),
        })
    }
}
