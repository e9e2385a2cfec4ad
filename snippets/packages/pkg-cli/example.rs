use clap::{Parser, Subcommand};

// show
/// Serves and checks the site.
#[derive(Debug, Parser)]
pub struct Cli {
    #[arg(short, long)]
    pub verbose: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Serve { port: u16 },
    Check,
}
// end
