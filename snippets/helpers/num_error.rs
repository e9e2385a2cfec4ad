// needs: go_quote
/// Why a text is no number, in Go's words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct GoNumError {
    func: &'static str,
    num: String,
    err: String,
}

impl GoNumError {
    const SYNTAX: &'static str = "invalid syntax";
    const RANGE: &'static str = "value out of range";

    fn new(function: &'static str, text: &str, reason: impl Into<String>) -> Self {
        GoNumError {
            func: function,
            num: text.to_string(),
            err: reason.into(),
        }
    }
}

impl std::fmt::Display for GoNumError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "strconv.{}: parsing {}: {}",
            self.func,
            go_quote(&self.num),
            self.err
        )
    }
}

impl std::error::Error for GoNumError {}
