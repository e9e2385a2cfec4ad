// needs: http_request
impl GoRequest {
    /// What stands in the path for `{name}`.
    fn path_value(&self, name: &str) -> String {
        let found = self.parameters.iter().find(|(key, _)| key == name);
        found.map_or_else(String::new, |(_, value)| value.clone())
    }
}
