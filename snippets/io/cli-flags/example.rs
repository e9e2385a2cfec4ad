use clap::Parser;

// show
#[derive(Parser)]
struct Args {
    /// Port to listen on
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Log more
    #[arg(long)]
    verbose: bool,
    files: Vec<String>,
}

pub fn run() {
    let args = Args::parse();
    println!("{} {} {:?}", args.port, args.verbose, args.files);
}
// end
