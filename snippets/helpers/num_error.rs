// needs: go_quote
/// Why a text is no number, in Go's words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct GoNumError {
    function: &'static str,
    text: String,
    reason: String,
}

impl GoNumError {
    const SYNTAX: &'static str = "invalid syntax";
    const RANGE: &'static str = "value out of range";

    fn new(function: &'static str, text: &str, reason: impl Into<String>) -> Self {
        GoNumError {
            function,
            text: text.to_string(),
            reason: reason.into(),
        }
    }
}

impl std::fmt::Display for GoNumError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "strconv.{}: parsing {}: {}",
            self.function,
            go_quote(&self.text),
            self.reason
        )
    }
}

impl std::error::Error for GoNumError {}
