import CXLSXWriter
import Subprocess
enum Placeholder {}
