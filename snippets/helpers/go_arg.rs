/// A value together with what Go's fmt package knows of it.
#[derive(Clone)]
struct GoArg {
    /// The name of the value's type in Go.
    type_name: String,
    kind: GoKind,
    /// What the value's String or Error method says.
    text: Option<String>,
}

// A program has some of these kinds only.
#[allow(dead_code)]
#[derive(Clone)]
enum GoKind {
    Nil,
    Bool(bool),
    Int(i64),
    Uint(u64),
    Float(f64),
    Float32(f32),
    Text(String),
    List(Vec<GoArg>),
    Map(Vec<(GoArg, GoArg)>),
    Struct(Vec<(&'static str, GoArg)>),
    Pointer(Box<GoArg>),
}

/// A value that Go's fmt package can print with any verb.
trait ToGo {
    #[allow(dead_code)]
    fn go_type() -> String
    where
        Self: Sized;

    fn to_go(&self) -> GoArg;
}

impl GoArg {
    fn new(type_name: impl Into<String>, kind: GoKind) -> Self {
        GoArg {
            type_name: type_name.into(),
            kind,
            text: None,
        }
    }
}
