/** Entry of the command line. */
import { runCli } from '../../server/programs';

void runCli();
