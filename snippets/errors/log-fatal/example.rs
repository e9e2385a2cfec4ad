use anyhow::Context;
use std::process::ExitCode;

// show
fn run() -> anyhow::Result<()> {
    let data = std::fs::read("config.toml").context("read config.toml")?;
    println!("{} bytes", data.len());
    Ok(())
}

pub fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
// end
