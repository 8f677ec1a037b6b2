import ArgumentParser
@main struct Salus: ParsableCommand {}
