/// Prints to stderr and ends the program, as log.Fatal does.
fn go_fatal(message: String) -> ! {
    eprintln!("{message}");
    std::process::exit(1)
}
