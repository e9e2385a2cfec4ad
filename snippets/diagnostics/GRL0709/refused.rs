enum Source {
    File,
    Stream,
}

fn describe(source: &Source) -> &'static str {
    match source {
        Source::File | Source::Stream => "a stream",
        Source::File => "a file",
    }
}

fn main() {
    println!("{}{}", describe(&Source::File), describe(&Source::Stream));
}
