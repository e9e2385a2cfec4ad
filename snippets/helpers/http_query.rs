// needs: http_request
impl GoRequest {
    /// The first value of the name in the URL's query.
    fn query(&self, name: &str) -> String {
        type Pairs = axum::extract::Query<Vec<(String, String)>>;
        let pairs = Pairs::try_from_uri(&self.uri).map_or_else(|_| Vec::new(), |pairs| pairs.0);
        let found = pairs.into_iter().find(|(key, _)| key == name);
        found.map_or_else(String::new, |(_, value)| value)
    }
}
