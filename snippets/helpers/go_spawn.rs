/// Starts a thread whose panic ends the program, as that of a goroutine does.
fn go_spawn<T>(body: impl FnOnce() -> T + Send + 'static) {
    std::thread::spawn(move || {
        if let Err(payload) = std::panic::catch_unwind(std::panic::AssertUnwindSafe(body)) {
            // What a panic of Rust's is about has been printed.
            if !payload.is::<String>() && !payload.is::<&str>() {
                eprintln!("panic in a goroutine");
            }
            std::process::exit(2);
        }
    });
}
