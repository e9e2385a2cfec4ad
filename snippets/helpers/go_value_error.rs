// needs: go_value

impl GoValue for dyn std::error::Error {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

impl GoValue for dyn std::error::Error + Send + Sync {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}
