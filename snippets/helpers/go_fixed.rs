/// A float as Go's `%f` prints it: infinities with their sign.
struct GoFixed(f64);

impl std::fmt::Display for GoFixed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.0.is_infinite(), f.width()) {
            (false, _) => std::fmt::Display::fmt(&self.0, f),
            (true, Some(width)) => {
                write!(f, "{:>width$}", if self.0 > 0.0 { "+Inf" } else { "-Inf" })
            }
            (true, None) => f.write_str(if self.0 > 0.0 { "+Inf" } else { "-Inf" }),
        }
    }
}
