pub enum Source {
    File(std::fs::File),
    Stream(Box<dyn std::io::Read>),
}

// show
pub fn describe(source: &Source) -> &'static str {
    match source {
        Source::File(_) => "a file",
        Source::Stream(_) => "a stream",
    }
}
// end
